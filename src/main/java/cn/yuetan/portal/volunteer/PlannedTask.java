package cn.yuetan.portal.volunteer;

import java.time.Instant;

/**
 * A task as staff see it in a list.
 *
 * @param sample whether it is invented sample data of the demo
 */
public record PlannedTask(
        TaskId id,
        String title,
        RoleName role,
        String place,
        TaskTimes times,
        Instant signUpUntil,
        int capacity,
        int signedUp,
        TaskState state,
        boolean sample) {}
