package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.InputRefused;

/** A piece of a map. */
public record MapBounds(double south, double west, double north, double east) {

    /** @throws InputRefused if it is no piece of the earth */
    public MapBounds {
        new GeoPoint(south, west);
        new GeoPoint(north, east);
        if (south > north || west > east) {
            throw new InputRefused("shared.point.range");
        }
    }

    boolean holds(GeoPoint point) {
        return point.latitude() >= south
                && point.latitude() <= north
                && point.longitude() >= west
                && point.longitude() <= east;
    }

    GeoPoint southWest() {
        return new GeoPoint(south, west);
    }

    GeoPoint northEast() {
        return new GeoPoint(north, east);
    }
}
