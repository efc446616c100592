package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one place.
 *
 * @param refusal why nothing was done; null otherwise
 */
public record BulkLine(
        PlaceCode code,
        String name,
        Outcome outcome,
        @Nullable Refusal refusal) {

    /** What became of it. */
    public enum Outcome {
        CHANGED,

        /** It was so already. */
        SAME,
        REFUSED
    }
}
