package cn.yuetan.portal.testing;

import cn.yuetan.portal.shared.BusinessDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that stands still until a test moves it; every test starts on Monday 2026-11-23 at 11:20 in Beijing. */
public final class TestClock extends Clock {

    /** The day on which tests play. */
    public static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private volatile Instant now = BusinessDay.at(MONDAY, LocalTime.of(11, 20));

    /** Back to Monday 11:20. */
    public void reset() {
        now = BusinessDay.at(MONDAY, LocalTime.of(11, 20));
    }

    public void set(LocalDate day, LocalTime time) {
        now = BusinessDay.at(day, time);
    }

    public void set(LocalTime time) {
        set(BusinessDay.of(now), time);
    }

    public void advance(Duration duration) {
        now = now.plus(duration);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(now, zone);
    }
}
