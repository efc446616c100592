package cn.yuetan.portal.volunteer;

import java.time.Instant;

/**
 * A sign-up as its courier sees it.
 *
 * @param undoUntil until then a slip of the finger can be undone, even after the cut-off
 * @param cancelUntil until then it can be cancelled
 */
public record MySignUp(SignUpId id, TaskId task, boolean active, Instant undoUntil, Instant cancelUntil) {

    public boolean cancellableAt(Instant now) {
        return active && now.isBefore(cancelUntil);
    }
}
