package cn.yuetan.portal.shared;

import java.time.LocalTime;

/** The movable clock of the demo; there is no such bean outside the demo. */
public interface DemoTime {

    /** The time of day in Beijing that the demo shows. */
    LocalTime now();

    /** Moves the demo to a time of day on the same date. */
    void moveTo(LocalTime time);
}
