package cn.yuetan.portal.demo;

import cn.yuetan.portal.shared.SettingRefused;
import java.sql.SQLException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ConfigurableApplicationContext;

/** Says in one sentence why the portal did not start, where the reason is plain; everything else is reported in full. */
final class PlainStartReport implements SpringBootExceptionReporter {

    private static final int ACCESS_DENIED = 1045;
    private static final String NO_CONNECTION = "08";

    /** Not readable, crashed, not in the engine, page corrupt: what MariaDB says about a table whose files are damaged. */
    private static final Set<Integer> DAMAGED =
            Set.of(126, 127, 145, 1016, 1017, 1030, 1033, 1034, 1194, 1195, 1712, 1813, 1877, 1932);

    PlainStartReport(@Nullable ConfigurableApplicationContext context) {
        // the signature that Spring Boot looks for
    }

    @Override
    public boolean reportException(Throwable failure) {
        if (isStopping()) {
            // Ctrl-C while starting: what was half started fails, as it should.
            return true;
        }
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
        if (cause instanceof StartRefused refused) {
            return refused.getMessage();
        }
        if (cause instanceof SettingRefused refused) {
            return refused.getMessage();
        }
        if (cause instanceof PortInUseException taken) {
            return "Port " + taken.getPort() + " is taken. Choose another one: PORT=… ./run";
        }
        if (cause instanceof SQLException sql) {
            return sentence(sql);
        }
        return null;
    }

    private static @Nullable String sentence(SQLException failure) {
        if (failure.getErrorCode() == ACCESS_DENIED) {
            return "The database refuses the user name or password of the portal (PORTAL_DB_USER, PORTAL_DB_PASSWORD).";
        }
        if (DAMAGED.contains(failure.getErrorCode())) {
            return "The data in the database is damaged (" + firstLine(failure)
                    + "). Put a copy of the data folder back, or lose its data and start over: ./run --fresh";
        }
        var state = failure.getSQLState();
        return state != null && state.startsWith(NO_CONNECTION)
                ? "The database does not answer: " + firstLine(failure)
                : null;
    }

    private static String firstLine(SQLException failure) {
        return String.valueOf(failure.getMessage()).lines().findFirst().orElse("?");
    }

    private static boolean isStopping() {
        var probe = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(probe);
            Runtime.getRuntime().removeShutdownHook(probe);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
