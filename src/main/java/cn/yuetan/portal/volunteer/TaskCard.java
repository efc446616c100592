package cn.yuetan.portal.volunteer;

import java.time.Instant;

/**
 * A task as couriers see it in a list.
 *
 * @param signUpUntil until then one may sign up and cancel
 * @param mine whether the asking courier is signed up
 */
public record TaskCard(
        TaskId id,
        String title,
        RoleName role,
        String place,
        TaskTimes times,
        Instant signUpUntil,
        int capacity,
        int placesLeft,
        TaskState state,
        boolean mine) {

    /** The same task for somebody who is signed up. */
    TaskCard asMine() {
        return new TaskCard(id, title, role, place, times, signUpUntil, capacity, placesLeft, state, true);
    }
}
