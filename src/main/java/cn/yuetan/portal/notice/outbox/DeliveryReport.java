package cn.yuetan.portal.notice.outbox;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the provider says became of a message; one of id and reference is there.
 *
 * @param id the message's id
 * @param reference the provider's own number for it; empty if the id is there
 * @param code why it failed, at most 40 letters, digits, dots, hyphens, underscores; may be empty
 */
public record DeliveryReport(@Nullable UUID id, String reference, boolean arrived, String code) {}
