package cn.yuetan.portal.notice.choice;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.BusinessDay;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

class QuietSpanTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final QuietSpan NIGHT = new QuietSpan(LocalTime.of(22, 0), LocalTime.of(7, 0));

    @Test
    void aNightEndsInTheMorningAfter() {
        assertThat(NIGHT.end(at(MONDAY, 21, 59))).isEmpty();
        assertThat(NIGHT.end(at(MONDAY, 22, 0))).contains(at(MONDAY.plusDays(1), 7, 0));
        assertThat(NIGHT.end(at(MONDAY, 0, 0))).contains(at(MONDAY, 7, 0));
        assertThat(NIGHT.end(at(MONDAY, 6, 59))).contains(at(MONDAY, 7, 0));
        assertThat(NIGHT.end(at(MONDAY, 7, 0))).isEmpty();
    }

    @Test
    void aDayEndsOnTheSameDay() {
        var day = QuietSpan.NIGHT_RIDER;
        assertThat(day.end(at(MONDAY, 7, 59))).isEmpty();
        assertThat(day.end(at(MONDAY, 8, 0))).contains(at(MONDAY, 15, 0));
        assertThat(day.end(at(MONDAY, 15, 0))).isEmpty();
        assertThat(day.end(at(MONDAY, 23, 0))).isEmpty();
    }

    @Test
    void untilMidnightEndsAtMidnight() {
        var evening = new QuietSpan(LocalTime.of(20, 0), LocalTime.MIDNIGHT);
        assertThat(evening.end(at(MONDAY, 23, 59))).contains(at(MONDAY.plusDays(1), 0, 0));
        assertThat(evening.end(at(MONDAY.plusDays(1), 0, 0))).isEmpty();
    }

    @Test
    void theSameStartAndEndAreNoHours() {
        for (var hour = 0; hour < 24; hour++) {
            var none = new QuietSpan(LocalTime.of(hour, 0), LocalTime.of(hour, 0));
            assertThat(none.isNone()).isTrue();
            for (var now = 0; now < 24; now++) {
                assertThat(none.end(at(MONDAY, now, 0))).isEmpty();
            }
        }
    }

    @Test
    void everyEndLiesAheadWithinADayAndOutsideOfTheHours() {
        for (var from = 0; from < 24; from++) {
            for (var to = 0; to < 24; to++) {
                var span = new QuietSpan(LocalTime.of(from, 30), LocalTime.of(to, 0));
                for (var minute = 0; minute < 24 * 60; minute += 10) {
                    var now = at(MONDAY, 0, 0).plus(Duration.ofMinutes(minute));
                    span.end(now).ifPresent(end -> {
                        assertThat(Duration.between(now, end)).isPositive().isLessThanOrEqualTo(Duration.ofDays(1));
                        assertThat(span.end(end)).isEmpty();
                    });
                }
            }
        }
    }

    @Test
    void ownHoursAreKeptWhileAnotherChoiceHolds() {
        var own = new Quiet(QuietMode.OWN, LocalTime.of(12, 0), LocalTime.of(14, 0));
        assertThat(own.span(NIGHT)).isEqualTo(new QuietSpan(LocalTime.of(12, 0), LocalTime.of(14, 0)));
        assertThat(new Quiet(QuietMode.USUAL, own.from(), own.to()).span(NIGHT)).isEqualTo(NIGHT);
        assertThat(new Quiet(QuietMode.NONE, own.from(), own.to()).span(NIGHT).isNone())
                .isTrue();
        assertThat(new Quiet(QuietMode.OWN, null, null).span(NIGHT)).isEqualTo(NIGHT);
    }

    private static Instant at(LocalDate day, int hour, int minute) {
        return BusinessDay.at(day, LocalTime.of(hour, minute));
    }
}
