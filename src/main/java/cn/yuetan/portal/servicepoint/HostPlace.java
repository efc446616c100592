package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayPlan;
import cn.yuetan.portal.hours.OpenState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An E站 as its host meets it on the first page.
 *
 * @param now reckoned at this moment
 * @param pause null where its hours count
 * @param today what is planned, the pause left aside
 * @param provenAt null for never
 * @param doubted couriers found it shut against its hours
 * @param seen what couriers said against the listing in the last days, the latest first
 */
public record HostPlace(
        PlaceId id,
        PlaceCode code,
        String name,
        OpenState now,
        PlaceRow.@Nullable Paused pause,
        DayPlan today,
        Trust trust,
        @Nullable Instant provenAt,
        boolean doubted,
        List<Seen> seen) {}
