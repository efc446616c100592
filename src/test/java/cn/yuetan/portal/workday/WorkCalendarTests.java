package cn.yuetan.portal.workday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A day is what its weekday says, unless the calendar says otherwise. */
class WorkCalendarTests {

    private final WorkCalendar calendar =
            new WorkCalendar(Map.of(LocalDate.of(2026, 10, 1), false, LocalDate.of(2026, 10, 10), true));

    @Test
    void holidaysAreFreeAndMovedSaturdaysAreNot() {
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 1))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 10))).isTrue();
    }

    @Test
    void otherDaysFollowTheirWeekday() {
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 9))).isTrue();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 17))).isFalse();
        assertThat(calendar.isWorkday(LocalDate.of(2026, 10, 18))).isFalse();
    }
}
