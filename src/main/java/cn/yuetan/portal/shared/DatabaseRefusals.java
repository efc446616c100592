package cn.yuetan.portal.shared;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;

/** Reads which unique constraint an insert ran into, so that a service can answer with the right refusal. */
public final class DatabaseRefusals {

    private static final int DUPLICATE = 1062;
    private static final Pattern KEY = Pattern.compile("for key '(?:[^'.]*\\.)?([^']+)'");

    private DatabaseRefusals() {}

    /** The name of the violated unique key, where a duplicate was the cause. */
    public static Optional<String> violatedKey(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == DUPLICATE) {
                var matcher = KEY.matcher(String.valueOf(sql.getMessage()));
                return matcher.find() ? Optional.of(matcher.group(1)) : Optional.of("");
            }
        }
        return Optional.empty();
    }

    /**
     * What to throw when an insert ran into a key that was free a moment ago: another transaction was faster, so {@link
     * RetryOnConflict} runs the act again, which then finds what the other one wrote. Other failures stay what they are.
     */
    public static RuntimeException writtenMeanwhile(DataIntegrityViolationException failure) {
        return violatedKey(failure).isPresent()
                ? new OptimisticLockingFailureException("Another transaction wrote the same key", failure)
                : failure;
    }
}
