package cn.yuetan.portal.hours;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * What is planned for a day, pauses left aside.
 *
 * @param note what was said about a day that differs; empty otherwise
 */
@NamedInterface("contract")
public record DayPlan(LocalDate day, DayHours hours, Reason reason, String note) {

    /** Why these hours. */
    @NamedInterface("contract")
    public enum Reason {
        WEEKDAY,
        HOLIDAY,
        MOVED_WORKDAY,
        DIFFERENT
    }
}
