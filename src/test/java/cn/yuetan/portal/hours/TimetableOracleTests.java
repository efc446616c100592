package cn.yuetan.portal.hours;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Random schedules with nights, days that differ, holidays, moved workdays and pauses, against a look at every minute. */
class TimetableOracleTests {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 20);
    private static final int DAYS = 130;
    private static final int QUESTIONS = 60;
    private static final int MINUTES_OF_DAY = 24 * 60;

    private final Map<DayOfWeek, List<int[]>> week = new HashMap<>();
    private final Map<LocalDate, List<int[]>> different = new HashMap<>();
    private final Map<LocalDate, Boolean> special = new HashMap<>();
    private HolidayHours holidays = HolidayHours.AS_USUAL;
    private DayOfWeek movedAs;
    private Instant pausedFrom;
    private LocalDate backOn;

    @RepeatedTest(150)
    void agreesWithALookAtEveryMinute(RepetitionInfo run) {
        var random = new Random(7_919L * run.getCurrentRepetition());
        invent(random);
        var timetable = new Timetable(schedule(), new WorkCalendar(special));
        var open = everyMinute();
        for (var question = 0; question < QUESTIONS; question++) {
            var minute = MINUTES_OF_DAY + random.nextInt((DAYS - Timetable.LOOK_AHEAD_DAYS - 3) * MINUTES_OF_DAY);
            var moment = instant(minute).plusSeconds(random.nextInt(60));
            var state = timetable.at(moment);
            assertThat(state.open()).as("open at %s, %s", moment, schedule()).isEqualTo(open[minute]);
            assertThat(state.changesAt())
                    .as("changes after %s, %s", moment, schedule())
                    .isEqualTo(nextChange(open, minute));
        }
    }

    @Test
    void theSchedulesAreNotAllTheSame() {
        var opens = 0;
        var changes = 0;
        for (var seed = 1; seed <= 40; seed++) {
            var test = new TimetableOracleTests();
            test.invent(new Random(7_919L * seed));
            var minutes = test.everyMinute();
            for (var minute = 1; minute < minutes.length; minute++) {
                opens += minutes[minute] ? 1 : 0;
                changes += minutes[minute] != minutes[minute - 1] ? 1 : 0;
            }
        }
        var all = 40 * DAYS * MINUTES_OF_DAY;
        assertThat(opens).isBetween(all / 10, all * 9 / 10);
        assertThat(changes).isGreaterThan(40 * DAYS / 2);
    }

    /** The first minute that differs; unknown where the timetable does not look so far. */
    private static Optional<Instant> nextChange(boolean[] open, int minute) {
        var today = minute / MINUTES_OF_DAY;
        var limit = (today + Timetable.LOOK_AHEAD_DAYS + 1) * MINUTES_OF_DAY;
        for (var later = minute + 1; later < limit; later++) {
            if (open[later] != open[minute]) {
                return Optional.of(instant(later));
            }
        }
        return Optional.empty();
    }

    private boolean[] everyMinute() {
        var open = new boolean[DAYS * MINUTES_OF_DAY];
        for (var minute = MINUTES_OF_DAY; minute < open.length; minute++) {
            open[minute] = openAt(minute);
        }
        return open;
    }

    /** Asks yesterday's and today's stretches one by one. */
    private boolean openAt(int minute) {
        for (var back = 0; back <= 1; back++) {
            var day = minute / MINUTES_OF_DAY - back;
            for (var stretch : stretches(FIRST.plusDays(day))) {
                var begins = day * MINUTES_OF_DAY + stretch[0];
                if (minute >= begins && minute < begins + stretch[1] && !suppressed(begins, minute)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean suppressed(int begins, int minute) {
        if (pausedFrom == null) {
            return false;
        }
        var beginsInPause = !instant(begins).isBefore(pausedFrom)
                && (backOn == null || instant(begins).isBefore(midnight(backOn)));
        var endsBefore =
                instant(begins).isBefore(pausedFrom) && !instant(minute).isBefore(pausedFrom);
        return beginsInPause || endsBefore;
    }

    private List<int[]> stretches(LocalDate day) {
        if (different.containsKey(day)) {
            return different.get(day);
        }
        if (Boolean.FALSE.equals(special.get(day))) {
            return switch (holidays) {
                case AS_USUAL -> week.get(day.getDayOfWeek());
                case AS_SUNDAY -> week.get(DayOfWeek.SUNDAY);
                case CLOSED -> List.of();
            };
        }
        return Boolean.TRUE.equals(special.get(day)) && movedAs != null
                ? week.get(movedAs)
                : week.get(day.getDayOfWeek());
    }

    private void invent(Random random) {
        for (var day : DayOfWeek.values()) {
            week.put(day, stretches(random));
        }
        for (var number = random.nextInt(25); number > 0; number--) {
            different.put(FIRST.plusDays(random.nextInt(DAYS)), stretches(random));
        }
        for (var number = random.nextInt(20); number > 0; number--) {
            special.put(FIRST.plusDays(random.nextInt(DAYS)), random.nextBoolean());
        }
        holidays = HolidayHours.values()[random.nextInt(3)];
        movedAs = random.nextBoolean() ? DayOfWeek.of(1 + random.nextInt(7)) : null;
        if (random.nextInt(3) > 0) {
            var from = random.nextInt(DAYS * MINUTES_OF_DAY);
            pausedFrom = instant(from);
            backOn = random.nextInt(4) == 0 ? null : FIRST.plusDays(from / MINUTES_OF_DAY + 1L + random.nextInt(30));
        }
    }

    /** Begin and length of up to four stretches that do not overlap; the last one may last into the next day. */
    private static List<int[]> stretches(Random random) {
        var stretches = new ArrayList<int[]>();
        if (random.nextInt(12) == 0) {
            return List.of(new int[] {0, MINUTES_OF_DAY});
        }
        var from = random.nextInt(700);
        for (var number = random.nextInt(5); number > 0 && from < MINUTES_OF_DAY; number--) {
            var longest = number == 1 ? MINUTES_OF_DAY : Math.min(600, MINUTES_OF_DAY - from);
            var length = 1 + random.nextInt(longest);
            stretches.add(new int[] {from, length});
            from += length + random.nextInt(200);
        }
        return stretches;
    }

    private Schedule schedule() {
        var days = new ArrayList<DayHours>();
        for (var day : DayOfWeek.values()) {
            days.add(hours(week.get(day)));
        }
        var schedule = new Schedule(new WeekHours(days), holidays, movedAs, Map.of(), null)
                .differing(different.entrySet().stream()
                        .map(day -> new DifferentDay(day.getKey(), hours(day.getValue()), ""))
                        .toList());
        return pausedFrom == null ? schedule : schedule.paused(pausedFrom, backOn, "");
    }

    private static DayHours hours(List<int[]> stretches) {
        return DayHours.parse(new DayHours(stretches.stream()
                        .map(stretch -> new Span(time(stretch[0]), time(stretch[0] + stretch[1])))
                        .toList())
                .text());
    }

    private static LocalTime time(int minute) {
        return LocalTime.ofSecondOfDay(60L * (minute % MINUTES_OF_DAY));
    }

    private static Instant instant(int minute) {
        return midnight(FIRST).plus(minute, ChronoUnit.MINUTES);
    }

    private static Instant midnight(LocalDate day) {
        return BusinessDay.at(day, LocalTime.MIDNIGHT);
    }
}
