package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One person's shift that comes back by a rule.
 *
 * @param tier 1 is called first, 2 is the deputy, and so on
 * @param weekdays counts with {@link DayRule#THESE_DAYS} only
 * @param ends on the next day where it is not after the start; the same time is a whole day
 * @param lastDay the last day on which a shift begins; null for no end
 */
public record DutyLine(
        long id,
        String roster,
        int tier,
        AccountId person,
        DayRule rule,
        Set<DayOfWeek> weekdays,
        LocalTime starts,
        LocalTime ends,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    boolean beginsOn(LocalDate day, WorkCalendar calendar) {
        if (day.isBefore(firstDay) || (lastDay != null && day.isAfter(lastDay))) {
            return false;
        }
        return switch (rule) {
            case EVERY_DAY -> true;
            case WORKDAYS -> calendar.isWorkday(day);
            case DAYS_OFF -> !calendar.isWorkday(day);
            case THESE_DAYS -> weekdays.contains(day.getDayOfWeek());
        };
    }

    Instant beginning(LocalDate day) {
        return BusinessDay.at(day, starts);
    }

    Instant end(LocalDate day) {
        return BusinessDay.at(ends.isAfter(starts) ? day : day.plusDays(1), ends);
    }
}
