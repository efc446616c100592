package cn.yuetan.portal.hours;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Everything that somebody said about when a place is open. A day that differs beats a public holiday or moved workday,
 * which beats the weekday; a pause beats them all.
 *
 * @param movedWorkdayAs the weekday whose hours count on a Saturday or Sunday on which people work; null for its own
 * @param different by day
 */
@NamedInterface("contract")
public record Schedule(
        WeekHours week,
        HolidayHours holidays,
        @Nullable DayOfWeek movedWorkdayAs,
        Map<LocalDate, DifferentDay> different,
        @Nullable Pause pause) {

    public Schedule {
        different = Map.copyOf(different);
    }

    /** A place that is open by its week alone. */
    public static Schedule of(WeekHours week) {
        return new Schedule(week, HolidayHours.AS_USUAL, null, Map.of(), null);
    }

    /** The same with these days that differ; the last one said of a day counts. */
    public Schedule differing(Collection<DifferentDay> days) {
        var byDay =
                days.stream().collect(Collectors.toMap(DifferentDay::day, Function.identity(), (first, last) -> last));
        return new Schedule(week, holidays, movedWorkdayAs, byDay, pause);
    }

    /** The same, paused. */
    public Schedule paused(Instant from, @Nullable LocalDate backOn, String note) {
        return new Schedule(week, holidays, movedWorkdayAs, different, new Pause(from, backOn, note));
    }
}
