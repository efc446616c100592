package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.shared.RequestKey;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A delivery that this node may try now.
 *
 * @param token proves that it is still ours when the result is written
 * @param leasedUntil from then on another node may take it
 * @param attempts how many tries failed so far
 */
record Claim(
        long id,
        RequestKey token,
        Instant leasedUntil,
        UUID sendId,
        long notice,
        String kind,
        String lane,
        byte @Nullable [] address,
        boolean urgent,
        int attempts,
        Instant expiresAt) {}
