package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one line.
 *
 * @param code null where nothing was written of a place without a number
 * @param refusal why it was not written; null where it was
 */
public record ImportOutcome(
        int line,
        @Nullable PlaceCode code,
        String name,
        @Nullable Refusal refusal) {}
