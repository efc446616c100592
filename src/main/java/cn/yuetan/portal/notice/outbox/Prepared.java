package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.channel.Outgoing;
import java.time.Instant;

/** What is to be done with a delivery that is due. */
sealed interface Prepared {

    /** It goes out now. */
    record Ready(Outgoing message) implements Prepared {}

    /** It goes out later through no fault of its own: the address has had enough for this minute. */
    record Held(Instant until, String problem) implements Prepared {}

    /** It goes out when the quiet hours are over; what may go at night passes it. */
    record Resting(Instant until) implements Prepared {}

    /** It never goes out. */
    record Dropped(DeliveryState state, String problem) implements Prepared {}
}
