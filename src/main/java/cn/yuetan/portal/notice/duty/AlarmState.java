package cn.yuetan.portal.notice.duty;

/** Where an alarm stands: it rings while open, and only a person or the end of its cause ends it. */
public enum AlarmState {
    OPEN,
    TAKEN,
    DONE,
    OVER
}
