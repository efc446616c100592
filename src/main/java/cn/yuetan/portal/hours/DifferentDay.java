package cn.yuetan.portal.hours;

import java.time.LocalDate;
import org.springframework.modulith.NamedInterface;

/**
 * A day that differs from its weekday.
 *
 * @param note why, for everybody to read; empty for nothing
 */
@NamedInterface("contract")
public record DifferentDay(LocalDate day, DayHours hours, String note) {}
