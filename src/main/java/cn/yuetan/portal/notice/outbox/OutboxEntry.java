package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.ChannelName;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One way of one message out of the portal, as staff see it: never its words, never an address.
 *
 * @param kind the kind's id
 * @param account whom it is for; null for a number or a room without an account
 * @param problem why it waits or never went, as a short code; empty if all is well
 * @param attempts how many tries failed
 * @param next when it is tried next; only while it waits
 */
public record OutboxEntry(
        long id,
        Instant createdAt,
        String kind,
        ChannelName channel,
        @Nullable Long account,
        DeliveryState state,
        String problem,
        int attempts,
        Instant next,
        @Nullable Instant finishedAt) {

    /** Whether staff may let it go out once more. */
    public boolean mayBeSentAgain() {
        return (state == DeliveryState.DEAD || state == DeliveryState.EXPIRED) && !isHeldForItsPhone();
    }

    /** Whether it never left because nothing reaches that phone, so that staff may let the number be tried again. */
    public boolean isHeldForItsPhone() {
        return state == DeliveryState.DEAD && problem.equals("bouncing");
    }

    /** Whether staff may hold it back for good. */
    public boolean mayBeCancelled() {
        return state == DeliveryState.WAITING;
    }
}
