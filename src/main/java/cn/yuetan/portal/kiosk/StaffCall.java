package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.station.StationId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A call for staff from a tablet.
 *
 * @param device the tablet's name
 * @param takenBy the display name of whoever went; null while nobody has
 */
public record StaffCall(
        long id,
        StationId station,
        String device,
        Instant calledAt,
        @Nullable Instant takenAt,
        @Nullable String takenBy) {}
