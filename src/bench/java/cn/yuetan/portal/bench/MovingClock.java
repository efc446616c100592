package cn.yuetan.portal.bench;

import cn.yuetan.portal.shared.BusinessDay;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that goes on from 11:20 in Beijing on the day it is set to. */
final class MovingClock extends Clock {

    private volatile long offsetNanos;
    private volatile Instant from = BusinessDay.at(LocalDate.of(2030, 1, 1), LocalTime.of(11, 20));

    void startDay(LocalDate day) {
        offsetNanos = System.nanoTime();
        from = BusinessDay.at(day, LocalTime.of(11, 20));
    }

    @Override
    public Instant instant() {
        return from.plusNanos(System.nanoTime() - offsetNanos);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
