package cn.yuetan.portal.demo;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DemoTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that runs at the machine's pace but can be set to any time of the day in Beijing. */
final class DemoClock extends Clock implements DemoTime {

    private final Clock machine;
    private volatile Duration offset = Duration.ZERO;

    DemoClock(Clock machine) {
        this.machine = machine;
    }

    @Override
    public LocalTime now() {
        return BusinessDay.timeOfDay(this);
    }

    @Override
    public void moveTo(LocalTime time) {
        var realNow = machine.instant();
        offset = Duration.between(realNow, BusinessDay.at(BusinessDay.of(realNow), time));
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new IllegalArgumentException("Ask BusinessDay for Beijing's time");
    }
}
