package cn.yuetan.portal.hours;

import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import org.springframework.modulith.NamedInterface;

/**
 * One stretch of a day's hours, to the minute. A closing time at or before the opening time lies on the next day; 00:00 to
 * 00:00 is the whole day.
 */
@NamedInterface("contract")
public record Span(LocalTime opens, LocalTime closes) {

    static final int DAY = 24 * 60;

    public Span {
        opens = opens.truncatedTo(ChronoUnit.MINUTES);
        closes = closes.truncatedTo(ChronoUnit.MINUTES);
    }

    /** Whether it ends on the day after it began, midnight itself not counted. */
    public boolean overnight() {
        return until() > DAY;
    }

    /** Minutes from midnight to the opening. */
    int from() {
        return minutes(opens);
    }

    /** Minutes from the same midnight to the closing: more than a day's where it lies on the next day. */
    int until() {
        return closes.isAfter(opens) ? minutes(closes) : minutes(closes) + DAY;
    }

    /** 07:00-21:00. */
    @Override
    public String toString() {
        return opens + "-" + closes;
    }

    private static int minutes(LocalTime time) {
        return time.getHour() * 60 + time.getMinute();
    }
}
