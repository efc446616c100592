package cn.yuetan.portal.shared;

import java.lang.reflect.Method;
import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.resilience.retry.MethodRetryPredicate;

/**
 * Tells conflicts that pass by themselves from failures that stay, by MariaDB's own error codes: 1020 record changed
 * since last read, 1205 lock wait timeout, 1213 deadlock, 1047 node not ready, and SQLSTATE 40001. Spring's exception
 * translation has no branch for 1020, so the codes are read from the cause. A version that moved on between reading and
 * writing passes too: the second run reads the newer row.
 */
public final class PassingDatabaseConflict implements MethodRetryPredicate {

    private static final Set<Integer> CODES = Set.of(1020, 1205, 1213, 1047);

    @Override
    public boolean shouldRetry(Method method, Throwable failure) {
        return isPassing(failure);
    }

    /** Whether any cause of this failure is a passing conflict. */
    public static boolean isPassing(Throwable failure) {
        var depth = 0;
        for (Throwable cause = failure; cause != null && depth < 20; cause = cause.getCause(), depth++) {
            if (cause instanceof OptimisticLockingFailureException) {
                return true;
            }
            if (cause instanceof SQLException sql
                    && (CODES.contains(sql.getErrorCode()) || "40001".equals(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
