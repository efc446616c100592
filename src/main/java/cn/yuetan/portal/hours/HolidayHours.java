package cn.yuetan.portal.hours;

import org.springframework.modulith.NamedInterface;

/** What a place does on public holidays. */
@NamedInterface("contract")
public enum HolidayHours {
    AS_USUAL,
    AS_SUNDAY,
    CLOSED
}
