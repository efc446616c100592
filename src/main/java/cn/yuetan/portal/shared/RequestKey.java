package cn.yuetan.portal.shared;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * The idempotency key of one act, made when its screen is drawn: however often the act arrives, it has one effect.
 *
 * <p>Stored under a unique constraint beside what the act wrote.
 */
public record RequestKey(UUID value) implements Serializable {

    /** A key for a screen that is being drawn now. */
    public static RequestKey fresh() {
        return new RequestKey(UUID.randomUUID());
    }

    /** The sixteen bytes that stand in a BINARY(16) column. */
    public byte[] bytes() {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
