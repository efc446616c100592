package cn.yuetan.portal.hours;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The questions that people ask about hours, one by one. */
class TimetableTests {

    private static final LocalDate THURSDAY = LocalDate.of(2026, 10, 1);
    private static final LocalDate MOVED_SATURDAY = LocalDate.of(2026, 10, 10);
    private static final WorkCalendar OCTOBER = new WorkCalendar(Map.of(THURSDAY, false, MOVED_SATURDAY, true));
    private static final WeekHours OFFICE =
            WeekHours.of(DayHours.parse("08:30-12:00,13:30-17:30"), DayHours.CLOSED, DayHours.parse("09:00-11:00"));

    @Test
    void closesForLunch() {
        var timetable = new Timetable(Schedule.of(OFFICE), new WorkCalendar(Map.of()));
        assertThat(timetable.at(at(THURSDAY, "11:59"))).isEqualTo(open(THURSDAY, "12:00"));
        assertThat(timetable.at(at(THURSDAY, "12:00"))).isEqualTo(closed(THURSDAY, "13:30"));
        assertThat(timetable.at(at(THURSDAY.plusDays(1), "17:30"))).isEqualTo(closed(THURSDAY.plusDays(3), "09:00"));
    }

    @Test
    void followsHolidaysAndMovedWorkdays() {
        var usual = new Timetable(Schedule.of(OFFICE), OCTOBER);
        assertThat(usual.at(at(THURSDAY, "10:00")).open()).isTrue();
        assertThat(usual.at(at(MOVED_SATURDAY, "10:00")).open()).isFalse();

        var careful =
                new Timetable(new Schedule(OFFICE, HolidayHours.CLOSED, DayOfWeek.THURSDAY, Map.of(), null), OCTOBER);
        assertThat(careful.at(at(THURSDAY, "10:00")).open()).isFalse();
        assertThat(careful.on(THURSDAY).reason()).isEqualTo(DayPlan.Reason.HOLIDAY);
        assertThat(careful.at(at(MOVED_SATURDAY, "10:00"))).isEqualTo(open(MOVED_SATURDAY, "12:00"));
        assertThat(careful.on(MOVED_SATURDAY).reason()).isEqualTo(DayPlan.Reason.MOVED_WORKDAY);

        var asSunday = new Timetable(new Schedule(OFFICE, HolidayHours.AS_SUNDAY, null, Map.of(), null), OCTOBER);
        assertThat(asSunday.at(at(THURSDAY, "10:00"))).isEqualTo(open(THURSDAY, "11:00"));
    }

    @Test
    void aDayThatDiffersBeatsTheHoliday() {
        var schedule = new Schedule(OFFICE, HolidayHours.CLOSED, null, Map.of(), null)
                .differing(List.of(new DifferentDay(THURSDAY, DayHours.parse("10:00-14:00"), "值班")));
        var timetable = new Timetable(schedule, OCTOBER);
        assertThat(timetable.at(at(THURSDAY, "13:00"))).isEqualTo(open(THURSDAY, "14:00"));
        assertThat(timetable.on(THURSDAY).note()).isEqualTo("值班");
    }

    @Test
    void aNightBelongsToTheEveningOnWhichItBegins() {
        var bar = WeekHours.of(DayHours.CLOSED, DayHours.parse("20:00-02:00"), DayHours.CLOSED);
        var sunday = LocalDate.of(2026, 11, 22);
        var closedOnSunday = Schedule.of(bar).differing(List.of(new DifferentDay(sunday, DayHours.CLOSED, "")));
        var timetable = new Timetable(closedOnSunday, new WorkCalendar(Map.of()));
        assertThat(timetable.at(at(sunday, "01:30"))).isEqualTo(open(sunday, "02:00"));
        assertThat(timetable.at(at(sunday, "02:00"))).isEqualTo(closed(sunday.plusDays(6), "20:00"));
    }

    @Test
    void aPauseEndsWhatIsOpenAndLetsNothingBegin() {
        var always = WeekHours.every(DayHours.parse("20:00-02:00"));
        var monday = LocalDate.of(2026, 11, 23);
        var schedule = Schedule.of(always).paused(at(monday, "21:00"), monday.plusDays(2), "停电");
        var timetable = new Timetable(schedule, new WorkCalendar(Map.of()));
        assertThat(timetable.at(at(monday, "20:30"))).isEqualTo(open(monday, "21:00"));
        assertThat(timetable.at(at(monday, "21:00"))).isEqualTo(closed(monday.plusDays(2), "20:00"));
        assertThat(timetable.at(at(monday.plusDays(2), "01:00")).open())
                .as("the night of the last paused evening")
                .isFalse();
        assertThat(timetable.pauseAt(at(monday, "20:59"))).isEmpty();
        assertThat(timetable.pauseAt(at(monday.plusDays(1), "12:00")))
                .map(Pause::note)
                .contains("停电");
        assertThat(timetable.pauseAt(at(monday.plusDays(2), "00:00"))).isEmpty();
    }

    @Test
    void aPauseThatIsOverBeforeItBeganIsNone() {
        var monday = LocalDate.of(2026, 11, 23);
        var schedule =
                Schedule.of(WeekHours.every(DayHours.parse("08:00-18:00"))).paused(at(monday, "10:00"), monday, "");
        assertThat(new Timetable(schedule, new WorkCalendar(Map.of())).at(at(monday, "11:00")))
                .isEqualTo(open(monday, "18:00"));
    }

    @Test
    void looksAheadNoFartherThanSaid() {
        var round =
                new Timetable(Schedule.of(WeekHours.every(DayHours.parse("00:00-24:00"))), new WorkCalendar(Map.of()));
        assertThat(round.at(at(THURSDAY, "10:00"))).isEqualTo(new OpenState(true, Optional.empty()));
        var never = new Timetable(Schedule.of(WeekHours.CLOSED), new WorkCalendar(Map.of()));
        assertThat(never.at(at(THURSDAY, "10:00"))).isEqualTo(new OpenState(false, Optional.empty()));
    }

    private static OpenState open(LocalDate day, String until) {
        return new OpenState(true, Optional.of(at(day, until)));
    }

    private static OpenState closed(LocalDate day, String until) {
        return new OpenState(false, Optional.of(at(day, until)));
    }

    private static Instant at(LocalDate day, String time) {
        return BusinessDay.at(day, LocalTime.parse(time));
    }
}
