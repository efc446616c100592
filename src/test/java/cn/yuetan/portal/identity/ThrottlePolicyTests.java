package cn.yuetan.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ThrottlePolicyTests {

    @Test
    void waitsGrowButNeverBeyondTheLongest() {
        var random = new Random(20261123);
        for (var round = 0; round < 500; round++) {
            var free = 1 + random.nextInt(40);
            var first = Duration.ofSeconds(1 + random.nextInt(60));
            var longest = first.multipliedBy(1 + random.nextInt(100));
            var policy = new ThrottlePolicy("test", free, first, longest, Duration.ofHours(1));
            var before = Duration.ZERO;
            for (var tries = 1; tries < 200; tries++) {
                var wait = policy.waitAfter(tries);
                assertThat(wait).isBetween(before, longest);
                assertThat(wait.isZero()).isEqualTo(tries < free);
                before = wait;
            }
            assertThat(before).isEqualTo(longest);
        }
    }

    @Test
    void doublesWithEachTry() {
        var policy = new ThrottlePolicy("test", 3, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(1));
        assertThat(java.util.stream.IntStream.rangeClosed(1, 7)
                        .mapToObj(policy::waitAfter)
                        .map(Duration::toSeconds))
                .containsExactly(0L, 0L, 10L, 20L, 40L, 60L, 60L);
    }
}
