package cn.yuetan.portal.identity;

import java.time.Duration;
import org.springframework.modulith.NamedInterface;

/**
 * How tries of one kind slow down.
 *
 * @param scope name of the kind, at most 40 ASCII characters
 * @param free tries without a wait
 * @param first the wait after the last free try; it doubles with each further one
 * @param longest the longest wait
 * @param forgetAfter how long without a try until all are forgotten
 */
@NamedInterface("contract")
public record ThrottlePolicy(String scope, int free, Duration first, Duration longest, Duration forgetAfter) {

    /** The wait that follows the n-th try, counted from 1; zero while tries are free. */
    public Duration waitAfter(int tries) {
        if (tries < free) {
            return Duration.ZERO;
        }
        var doublings = Math.min(tries - free, 30);
        var wait = first.multipliedBy(1L << doublings);
        return wait.compareTo(longest) > 0 ? longest : wait;
    }
}
