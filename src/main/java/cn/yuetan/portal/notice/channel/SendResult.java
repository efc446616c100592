package cn.yuetan.portal.notice.channel;

import java.time.Duration;

/** What became of one try. Problems are short codes such as {@code http-500} or {@code timeout}, never text or address. */
public sealed interface SendResult {

    /**
     * The channel has it.
     *
     * @param reference the provider's own number for it, for delivery reports; may be empty
     */
    record Taken(String reference) implements SendResult {}

    /** Try again later; counts as a try. */
    record Later(String problem) implements SendResult {}

    /** Try again no sooner than after this long, as the channel asked; does not count as a try. */
    record After(Duration pause, String problem) implements SendResult {}

    /** Never try again: the address is wrong or the channel refuses this message. */
    record Never(String problem) implements SendResult {}
}
