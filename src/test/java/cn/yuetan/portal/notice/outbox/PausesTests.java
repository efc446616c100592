package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PausesTests {

    private final Pauses pauses = new Pauses(Duration.ofSeconds(2), Duration.ofMinutes(30));
    private final Random random = new Random(7);

    @Test
    void boundsDoubleUpToTheLongest() {
        for (var tries = 1; tries < 60; tries++) {
            var bound = Math.min(1_800_000d, 2000 * Math.pow(2, tries - 1));
            for (var each = 0; each < 200; each++) {
                assertThat(pauses.after(tries, random).toMillis()).isBetween(200L, (long) bound);
            }
        }
    }

    @Test
    void thousandThatFailedTogetherDoNotComeBackTogether() {
        var spread = random.ints(1000)
                .mapToObj(any -> pauses.after(6, random))
                .distinct()
                .count();
        assertThat(spread).isGreaterThan(900);
    }
}
