package cn.yuetan.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TaskTimesTests {

    @Test
    void mayBeginTheMomentAnotherEnds() {
        assertThat(minutes(0, 20).overlaps(minutes(20, 40))).isFalse();
        assertThat(minutes(20, 40).overlaps(minutes(0, 20))).isFalse();
    }

    @Test
    void overlapsByOneMinute() {
        assertThat(minutes(0, 21).overlaps(minutes(20, 40))).isTrue();
    }

    @Test
    void overlapsWhereOneLiesInsideTheOther() {
        assertThat(minutes(0, 60).overlaps(minutes(20, 40))).isTrue();
        assertThat(minutes(20, 40).overlaps(minutes(0, 60))).isTrue();
    }

    /** The definition itself, minute by minute: two tasks overlap where one minute belongs to both. */
    @Test
    void overlapsExactlyWhereAMinuteIsShared() {
        var random = new Random(20211119);
        var overlapping = 0;
        for (var round = 0; round < 20_000; round++) {
            var from = random.nextInt(30);
            var to = from + 1 + random.nextInt(15);
            var otherFrom = random.nextInt(30);
            var otherTo = otherFrom + 1 + random.nextInt(15);
            var shared = IntStream.range(from, to).anyMatch(minute -> minute >= otherFrom && minute < otherTo);
            assertThat(minutes(from, to).overlaps(minutes(otherFrom, otherTo)))
                    .as("%d-%d and %d-%d", from, to, otherFrom, otherTo)
                    .isEqualTo(shared)
                    .isEqualTo(minutes(otherFrom, otherTo).overlaps(minutes(from, to)));
            overlapping += shared ? 1 : 0;
        }
        assertThat(overlapping).isBetween(4_000, 16_000);
    }

    @Test
    void endsAfterItStarts() {
        assertThatIllegalArgumentException().isThrownBy(() -> minutes(20, 20));
        assertThatIllegalArgumentException().isThrownBy(() -> minutes(20, 19));
    }

    private static TaskTimes minutes(int from, int to) {
        return new TaskTimes(Instant.EPOCH.plusSeconds(60L * from), Instant.EPOCH.plusSeconds(60L * to));
    }
}
