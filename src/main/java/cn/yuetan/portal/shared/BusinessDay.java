package cn.yuetan.portal.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;

/** Days and times of day as Beijing counts them, wherever the server stands. */
public final class BusinessDay {

    /** The one zone of the portal. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private BusinessDay() {}

    /** Today in Beijing. */
    public static LocalDate today(Clock clock) {
        return LocalDate.ofInstant(clock.instant(), BEIJING);
    }

    /** The time of day in Beijing. */
    public static LocalTime timeOfDay(Clock clock) {
        return LocalTime.ofInstant(clock.instant(), BEIJING);
    }

    /** The wall clock in Beijing. */
    public static LocalDateTime now(Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), BEIJING);
    }

    /** The day in Beijing that an instant falls on. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofInstant(instant, BEIJING);
    }

    /** The instant of a wall clock time in Beijing. */
    public static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(BEIJING).toInstant();
    }
}
