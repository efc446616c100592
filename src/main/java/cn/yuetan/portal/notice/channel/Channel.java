package cn.yuetan.portal.notice.channel;

import cn.yuetan.portal.notice.ChannelName;
import java.time.Duration;

/** One way out of the portal. Implementations keep no state that a restart would lose and log no text and no address. */
public interface Channel {

    ChannelName name();

    /** Whether this portal is set up for it; messages to a channel that is not are never written. */
    boolean configured();

    /**
     * Hands one message over; returns within {@link #patience()}.
     *
     * <p>Called outside of any transaction, on a virtual thread. The send id is the same on every try, so that a channel
     * that honours it takes a message once.
     */
    SendResult send(Outgoing message);

    /** The longest that one try may take. */
    default Duration patience() {
        return Duration.ofSeconds(10);
    }

    /** How many messages may leave per minute and address, by the channel's rules; the outbox keeps to it across nodes. */
    int perMinuteAndAddress();
}
