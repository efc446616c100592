package cn.yuetan.portal.workday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.modulith.NamedInterface;

/**
 * The workdays of a stretch of time.
 *
 * @param special days on which people work (true) or rest (false) whatever weekday it is
 */
@NamedInterface("contract")
public record WorkCalendar(Map<LocalDate, Boolean> special) {

    public WorkCalendar {
        special = Map.copyOf(special);
    }

    /** Whether people work on this day. */
    public boolean isWorkday(LocalDate day) {
        var moved = special.get(day);
        return moved != null ? moved : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }
}
