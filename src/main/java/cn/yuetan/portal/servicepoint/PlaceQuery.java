package cn.yuetan.portal.servicepoint;

import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for.
 *
 * @param kind null for all
 * @param service its code; null for whatever is offered
 * @param openNow only what is open at this moment
 * @param text part of a name, an address or a landmark, the beginning of a name in pinyin or its initials, or a number;
 *     empty for all
 */
public record PlaceQuery(@Nullable PlaceKind kind, @Nullable String service, boolean openNow, String text) {

    /** Everything. */
    public static final PlaceQuery ALL = new PlaceQuery(null, null, false, "");
}
