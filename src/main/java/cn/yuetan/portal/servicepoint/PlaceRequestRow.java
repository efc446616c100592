package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a host asked staff to change.
 *
 * @param name of the place, as it is now
 * @param askedByName what pages call the host
 * @param changes what would be otherwise than it is now; nothing any more once it was approved
 * @param decidedAt null while it waits
 * @param reason why it was refused; empty otherwise
 */
public record PlaceRequestRow(
        long id,
        PlaceId place,
        PlaceCode code,
        String name,
        AccountId askedBy,
        String askedByName,
        Instant askedAt,
        PlaceWish wish,
        List<PlaceChange> changes,
        State state,
        @Nullable Instant decidedAt,
        String reason) {

    /** What became of it. */
    public enum State {
        WAITING,
        APPROVED,
        REFUSED,
        WITHDRAWN;

        /** The translation key of its word. */
        public String key() {
            return "servicepoint.request.state." + name();
        }
    }
}
