package cn.yuetan.portal.shared;

import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
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

    /** The key of a fact that happens once, such as {@code task:12:cancelled}: the same fact has the same key. */
    public static RequestKey of(String fact) {
        return new RequestKey(UUID.nameUUIDFromBytes(fact.getBytes(StandardCharsets.UTF_8)));
    }

    /** The key that these sixteen bytes of a BINARY(16) column are. */
    public static RequestKey read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new RequestKey(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /** The sixteen bytes that stand in a BINARY(16) column. */
    public byte[] bytes() {
        return ByteBuffer.allocate(16)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }
}
