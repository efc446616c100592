package cn.yuetan.portal.demo;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one sentence why the portal did not start, where the reason is plain; everything else is reported in full. */
final class PlainStartReport implements SpringBootExceptionReporter {

    PlainStartReport(@Nullable ConfigurableApplicationContext context) {
        // the signature that Spring Boot looks for
    }

    @Override
    public boolean reportException(Throwable failure) {
        var depth = 0;
        for (Throwable cause = failure; cause != null && depth < 30; cause = cause.getCause(), depth++) {
            var sentence = sentence(cause);
            if (sentence != null) {
                System.err.println(sentence);
                return true;
            }
        }
        return false;
    }

    private static @Nullable String sentence(Throwable cause) {
        return switch (cause) {
            case StartRefused refused -> refused.getMessage();
            case PortInUseException taken -> "Port " + taken.getPort() + " is taken. Choose another one: PORT=… ./run";
            case SQLException sql
            when sql.getSQLState() != null && sql.getSQLState().startsWith("08") ->
                "The database does not answer: " + sql.getMessage();
            case SQLException sql
            when sql.getErrorCode() == 1045 ->
                "The database refuses the user name or password of the portal (PORTAL_DB_USER, PORTAL_DB_PASSWORD).";
            default -> null;
        };
    }
}
