package cn.yuetan.portal.hours;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.NamedInterface;

/**
 * Answers when a place is open, by its schedule and the calendar of workdays. Hours belong to the day on which they begin:
 * Friday's night lasts into a Saturday that is otherwise closed. Looks at most {@value #LOOK_AHEAD_DAYS} days ahead; the
 * calendar should reach as far.
 */
@NamedInterface("contract")
public final class Timetable {

    /** How far it looks ahead. */
    public static final int LOOK_AHEAD_DAYS = 92;

    private final Schedule schedule;
    private final WorkCalendar calendar;
    private final @Nullable LocalDateTime pausedFrom;
    private final LocalDateTime pausedUntil;

    public Timetable(Schedule schedule, WorkCalendar calendar) {
        this.schedule = schedule;
        this.calendar = calendar;
        var pause = schedule.pause();
        var backOn = pause == null ? null : pause.backOn();
        pausedUntil = backOn == null ? LocalDateTime.MAX : backOn.atStartOfDay();
        var from = pause == null ? null : wallClock(pause.from());
        pausedFrom = from != null && from.isBefore(pausedUntil) ? from : null; // over before it began
    }

    /** What is planned for a day. */
    public DayPlan on(LocalDate day) {
        var different = schedule.different().get(day);
        if (different != null) {
            return new DayPlan(day, different.hours(), DayPlan.Reason.DIFFERENT, different.note());
        }
        var works = calendar.special().get(day);
        var own = schedule.week().on(day.getDayOfWeek());
        if (works == null) {
            return new DayPlan(day, own, DayPlan.Reason.WEEKDAY, "");
        }
        if (works) {
            var as = schedule.movedWorkdayAs();
            return new DayPlan(day, as == null ? own : schedule.week().on(as), DayPlan.Reason.MOVED_WORKDAY, "");
        }
        var hours =
                switch (schedule.holidays()) {
                    case AS_USUAL -> own;
                    case AS_SUNDAY -> schedule.week().on(DayOfWeek.SUNDAY);
                    case CLOSED -> DayHours.CLOSED;
                };
        return new DayPlan(day, hours, DayPlan.Reason.HOLIDAY, "");
    }

    /** The pause that lasts at this moment. */
    public Optional<Pause> pauseAt(Instant moment) {
        var now = wallClock(moment);
        var lasts = pausedFrom != null && !now.isBefore(pausedFrom) && now.isBefore(pausedUntil);
        return lasts ? Optional.ofNullable(schedule.pause()) : Optional.empty();
    }

    /** Whether it is open at a moment, and until or from when. */
    public OpenState at(Instant moment) {
        var now = wallClock(moment);
        var last = now.toLocalDate().plusDays(LOOK_AHEAD_DAYS);
        var openUntil = now; // grows as long as one stretch joins the next
        for (var day = now.toLocalDate().minusDays(1); !day.isAfter(last); day = day.plusDays(1)) {
            for (var span : on(day).hours().spans()) {
                var from = day.atStartOfDay().plusMinutes(span.from());
                var until = cut(from, day.atStartOfDay().plusMinutes(span.until()));
                if (until == null || !until.isAfter(openUntil)) {
                    continue;
                }
                if (from.isAfter(openUntil)) {
                    return openUntil.equals(now)
                            ? new OpenState(false, Optional.of(instant(from)))
                            : new OpenState(true, Optional.of(instant(openUntil)));
                }
                openUntil = until;
            }
        }
        if (openUntil.equals(now)) {
            return new OpenState(false, Optional.empty());
        }
        var beyond = !openUntil.isBefore(last.plusDays(1).atStartOfDay());
        return new OpenState(true, beyond ? Optional.empty() : Optional.of(instant(openUntil)));
    }

    /** The end that a pause leaves of hours; null where they do not begin. */
    private @Nullable LocalDateTime cut(LocalDateTime from, LocalDateTime until) {
        if (pausedFrom == null || !until.isAfter(pausedFrom) || !from.isBefore(pausedUntil)) {
            return until;
        }
        return from.isBefore(pausedFrom) ? pausedFrom : null;
    }

    private static LocalDateTime wallClock(Instant moment) {
        return LocalDateTime.ofInstant(moment, BusinessDay.BEIJING);
    }

    private static Instant instant(LocalDateTime wallClock) {
        return wallClock.atZone(BusinessDay.BEIJING).toInstant();
    }
}
