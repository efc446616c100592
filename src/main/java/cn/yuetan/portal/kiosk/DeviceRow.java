package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.station.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A tablet as staff see it.
 *
 * @param fetched whether the tablet has fetched its secret
 * @param seenAt the last heartbeat
 * @param inputAt the last touch or key
 * @param scanAt the last code read by its scanner
 * @param page the page it showed at the last heartbeat
 * @param version the portal's release it ran then
 * @param visible whether its page was in front
 * @param awake whether its browser kept the screen from going dark then
 * @param closed whether staff closed it
 * @param message what staff let it show; empty for nothing
 * @param state how it is
 */
public record DeviceRow(
        long id,
        String name,
        StationId station,
        boolean fetched,
        Instant enrolledAt,
        @Nullable Instant revokedAt,
        @Nullable Instant seenAt,
        @Nullable Instant inputAt,
        @Nullable Instant scanAt,
        String page,
        String version,
        boolean visible,
        boolean awake,
        boolean closed,
        String message,
        State state) {

    /** How a tablet is. */
    public enum State {
        /** Enrolled, but the tablet has not gone on yet. */
        WAITING,
        /** Heard of lately. */
        ONLINE,
        /** Three heartbeats missed. */
        MISSING,
        /** Staff took its right away. */
        REVOKED
    }
}
