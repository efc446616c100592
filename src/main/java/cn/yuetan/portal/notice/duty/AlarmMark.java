package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of an alarm's trail.
 *
 * @param tier the tier in which somebody was called; 0 where none is meant
 */
public record AlarmMark(
        long alarm, Instant at, What what, @Nullable AccountId person, int tier) {

    /** What happened. */
    public enum What {
        RAISED,
        CALLED,

        /** Nobody was on duty at that moment. */
        HOLE,

        /** The roster was exhausted: the office was called too. */
        EVERYBODY,

        /** There was nobody at all to call but the group's bot. */
        NOBODY,
        TAKEN,
        HANDED_BACK,
        DONE,
        CAUSE_GONE
    }
}
