package cn.yuetan.portal.notice.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after a failed try: anything between nothing and a bound that doubles ("full jitter"), so that a
 * thousand messages that failed together do not come back together.
 */
record Pauses(Duration first, Duration longest) {

    private static final Duration SHORTEST = Duration.ofMillis(200);
    private static final int MOST_DOUBLINGS = 20;

    /** The pause after the n-th failed try, counted from 1. */
    Duration after(int failedTries, RandomGenerator random) {
        var bound = Math.min(longest.toMillis(), first.toMillis() << Math.clamp(failedTries - 1L, 0, MOST_DOUBLINGS));
        return Duration.ofMillis(Math.max(SHORTEST.toMillis(), random.nextLong(bound + 1)));
    }
}
