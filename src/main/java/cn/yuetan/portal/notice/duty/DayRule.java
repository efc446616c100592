package cn.yuetan.portal.notice.duty;

/** On which days a shift begins; workdays and days off follow the calendar with its moved workdays. */
public enum DayRule {
    EVERY_DAY,
    WORKDAYS,
    DAYS_OFF,
    THESE_DAYS
}
