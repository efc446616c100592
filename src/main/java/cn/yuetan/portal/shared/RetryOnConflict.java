package cn.yuetan.portal.shared;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.resilience.annotation.Retryable;

/**
 * Runs the whole transaction of a service method again when the database broke it off for a passing reason (deadlock,
 * lock wait, snapshot conflict); stands on the method beside {@code @Transactional} and wraps it from outside.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@Retryable(
        predicate = PassingDatabaseConflict.class,
        maxRetries = 8,
        delay = 5,
        jitter = 5,
        multiplier = 1.6,
        maxDelay = 120)
public @interface RetryOnConflict {}
