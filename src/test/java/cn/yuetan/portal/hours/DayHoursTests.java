package cn.yuetan.portal.hours;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.shared.InputRefused;
import java.time.DayOfWeek;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type for hours. */
class DayHoursTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            07:00-21:00            | 07:00-21:00
            7:00 - 21:00           | 07:00-21:00
            7：00～12：00，13：00—21：00 | 07:00-12:00,13:00-21:00
            13:00-21:00、7:00-12:00 | 07:00-12:00,13:00-21:00
            18:00-02:00            | 18:00-02:00
            00:00-24:00            | 00:00-00:00
            """)
    void readsWhatPeopleType(String typed, String read) {
        assertThat(DayHours.parse(typed).text()).isEqualTo(read);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "seven",
                "07:00",
                "07:00-",
                "25:00-26:00",
                "07:60-08:00",
                "08:00-24:01",
                "07:00-12:00,",
                "07:00-12:00,11:00-13:00",
                "07:00-12:00,08:00-09:00",
                "20:00-08:00,23:00-23:30",
                "00:00-00:00,12:00-13:00",
                "01:00-02:00,03:00-04:00,05:00-06:00,07:00-08:00,09:00-10:00"
            })
    void refusesWhatIsNoDay(String typed) {
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> DayHours.parse(typed));
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> DayHours.parse(typed + "1".repeat(1_000_000)));
    }

    @Test
    void nothingIsClosed() {
        assertThat(DayHours.parse("  ")).isEqualTo(DayHours.CLOSED);
        assertThat(DayHours.CLOSED.closed()).isTrue();
    }

    @Test
    void aWeekSurvivesItsText() {
        var night = DayHours.of(LocalTime.of(20, 0), LocalTime.of(3, 0));
        var week = WeekHours.of(DayHours.parse("07:00-12:00,13:00-21:00"), night, DayHours.CLOSED);
        assertThat(WeekHours.parse(week.text())).isEqualTo(week);
        assertThat(week.on(DayOfWeek.SATURDAY)).isEqualTo(night);
        assertThat(night.spans().getFirst().overnight()).isTrue();
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> WeekHours.parse("07:00-21:00"));
    }

    @Test
    void seesANightThatRunsIntoTheNextDaysHours() {
        var week = WeekHours.of(DayHours.parse("06:00-12:00"), DayHours.parse("20:00-07:00"), DayHours.CLOSED);
        assertThat(week.runsIntoNextDay()).isEmpty();
        var sunday = WeekHours.of(DayHours.parse("06:00-12:00"), DayHours.CLOSED, DayHours.parse("20:00-07:00"));
        assertThat(sunday.runsIntoNextDay()).contains(DayOfWeek.SUNDAY);
    }
}
