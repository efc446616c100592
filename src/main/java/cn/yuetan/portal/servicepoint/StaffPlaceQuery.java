package cn.yuetan.portal.servicepoint;

import org.jspecify.annotations.Nullable;

/**
 * What staff look for.
 *
 * @param kind null for all
 * @param text as in {@link PlaceQuery}
 */
public record StaffPlaceQuery(
        PlaceQuality quality, @Nullable PlaceKind kind, String text, Order order) {

    /** Everything that exists, what was not proven for the longest time first. */
    public static final StaffPlaceQuery ALL = new StaffPlaceQuery(PlaceQuality.ALL, null, "", Order.AGE);

    /** What comes first. */
    public enum Order {
        AGE("p.proven_at, p.id", "place_proven"),
        NUMBER("p.number", "place_number"),
        NAME("p.name_pinyin, p.id", "place_pinyin");

        private final String columns;
        private final String index;

        Order(String columns, String index) {
            this.columns = columns;
            this.index = index;
        }

        String columns() {
            return columns;
        }

        /** The index that reads in this order. */
        String index() {
            return index;
        }
    }

    public StaffPlaceQuery with(PlaceQuality other) {
        return new StaffPlaceQuery(other, kind, text, order);
    }

    public StaffPlaceQuery with(@Nullable PlaceKind other) {
        return new StaffPlaceQuery(quality, other, text, order);
    }

    public StaffPlaceQuery with(String other) {
        return new StaffPlaceQuery(quality, kind, other, order);
    }

    public StaffPlaceQuery with(Order other) {
        return new StaffPlaceQuery(quality, kind, text, other);
    }
}
