package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import java.time.DayOfWeek;
import org.jspecify.annotations.Nullable;

/**
 * When a place is usually open, as its host changes it in one go; days that differ and pauses are left alone.
 *
 * @param movedWorkdayAs the weekday whose hours count on a Saturday or Sunday on which people work; null for its own
 */
public record PlaceHours(
        WeekHours week, HolidayHours holidays, @Nullable DayOfWeek movedWorkdayAs) {

    /** What a schedule says of it. */
    public static PlaceHours of(Schedule schedule) {
        return new PlaceHours(schedule.week(), schedule.holidays(), schedule.movedWorkdayAs());
    }

    Schedule in(Schedule other) {
        return new Schedule(week, holidays, movedWorkdayAs, other.different(), other.pause());
    }
}
