package cn.yuetan.portal.volunteer;

/**
 * A task with everything that staff may change.
 *
 * @param version the edit this one is based on
 */
public record PlannedTaskDetails(PlannedTask task, TaskDraft draft, int version) {}
