package cn.yuetan.portal.notice.duty;

/** How an alarm ended, as the person who took it says. */
public enum AlarmOutcome {
    HELPED,
    FALSE_ALARM,
    PASSED_ON
}
