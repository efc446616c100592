package cn.yuetan.portal.notice.duty;

import java.util.List;

/**
 * One roster to look at.
 *
 * @param now who is on duty, the first tier first
 * @param lines shifts that still count
 * @param absences those that have not ended
 * @param holes of the coming seven days
 */
public record RosterPlan(
        String roster, List<OnDuty> now, List<DutyLine> lines, List<DutyAbsence> absences, List<Hole> holes) {}
