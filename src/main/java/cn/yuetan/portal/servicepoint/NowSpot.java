package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.Money;
import org.jspecify.annotations.Nullable;

/**
 * Somewhere that gives what is needed: either a place or a station.
 *
 * @param metres as a bird flies; null where nobody said where they stand
 * @param now whether it can be had there at this moment, and until or from when
 * @param left portions, free bays or free seats; null where nobody counts
 * @param price of a portion; null where it is not sold in portions
 */
public record NowSpot(
        @Nullable PlaceRow place,
        @Nullable StationRow station,
        @Nullable Double metres,
        OpenState now,
        @Nullable Integer left,
        @Nullable Money price) {

    static NowSpot of(PlaceRow place, @Nullable Double metres) {
        return new NowSpot(place, null, metres, place.now(), null, null);
    }

    static NowSpot of(StationRow station, OpenState now, @Nullable Integer left, @Nullable Money price) {
        return new NowSpot(null, station, null, now, left, price);
    }

    NowSpot from(@Nullable GeoPoint here) {
        return here == null || metres != null
                ? this
                : new NowSpot(place, station, here.metresTo(point()), now, left, price);
    }

    public GeoPoint point() {
        if (place != null) {
            return place.point();
        }
        if (station != null) {
            return station.point();
        }
        throw new IllegalStateException("Neither a place nor a station");
    }

    double far() {
        return metres == null ? Double.MAX_VALUE : metres;
    }
}
