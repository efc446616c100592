package cn.yuetan.portal.shared;

import java.util.UUID;

/**
 * The idempotency key of one act, made when its screen is drawn: however often the act arrives, it has one effect.
 *
 * <p>Stored under a unique constraint beside what the act wrote.
 */
public record RequestKey(UUID value) {

    /** A key for a screen that is being drawn now. */
    public static RequestKey fresh() {
        return new RequestKey(UUID.randomUUID());
    }
}
