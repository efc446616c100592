package cn.yuetan.portal.workday;

import java.time.LocalDate;

/**
 * A day that differs from its weekday.
 *
 * @param works whether people work on it
 */
public record SpecialDay(LocalDate day, boolean works, Occasion occasion) {}
