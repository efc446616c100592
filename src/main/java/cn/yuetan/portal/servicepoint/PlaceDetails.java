package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayPlan;
import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.hours.Pause;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that everybody may know about an E站.
 *
 * @param draft what people edited, as it stands
 * @param offers in the order of the catalogue
 * @param now reckoned at this moment
 * @param pause the pause that lasts now; null for none
 * @param days the plan of today and the six days after it
 * @param provenAt when somebody last proved the listing; null for never
 * @param closed null while it exists
 * @param version what an edit has to name
 */
public record PlaceDetails(
        PlaceId id,
        PlaceCode code,
        PlaceDraft draft,
        List<OfferRow> offers,
        OpenState now,
        @Nullable Pause pause,
        List<DayPlan> days,
        Trust trust,
        @Nullable Instant provenAt,
        boolean doubted,
        @Nullable Closed closed,
        boolean sample,
        Instant changedAt,
        int version) {

    /**
     * It is closed for good.
     *
     * @param into the number of the place that it was merged into; null for none
     */
    public record Closed(String reason, @Nullable PlaceCode into) {}
}
