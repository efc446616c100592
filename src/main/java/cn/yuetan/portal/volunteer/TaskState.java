package cn.yuetan.portal.volunteer;

/** Where a task stands; whether it is over is a matter of the clock. */
public enum TaskState {
    DRAFT,
    OPEN,
    CANCELLED
}
