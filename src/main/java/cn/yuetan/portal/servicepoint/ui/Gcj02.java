package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.shared.GeoPoint;

/**
 * The shifted coordinates (GCJ-02) that map services in China expect. The portal stores WGS-84 and shifts in links that lead
 * to such a service only; inside of China, by the formula that is publicly known.
 */
final class Gcj02 {

    private static final double AXIS = 6_378_245;
    private static final double ECCENTRICITY = 0.00669342162296594323;

    private Gcj02() {}

    /** Where a map service shows this place; accurate to about a metre. */
    static GeoPoint of(GeoPoint point) {
        var x = point.longitude() - 105;
        var y = point.latitude() - 35;
        var radians = Math.toRadians(point.latitude());
        var sine = Math.sin(radians);
        var magic = 1 - ECCENTRICITY * sine * sine;
        var root = Math.sqrt(magic);
        var up = Math.toDegrees(north(x, y) / (AXIS * (1 - ECCENTRICITY) / (magic * root)));
        var across = Math.toDegrees(east(x, y) / (AXIS / root * Math.cos(radians)));
        return new GeoPoint(point.latitude() + up, point.longitude() + across);
    }

    private static double north(double x, double y) {
        return -100
                + 2 * x
                + 3 * y
                + 0.2 * y * y
                + 0.1 * x * y
                + 0.2 * Math.sqrt(Math.abs(x))
                + waves(20, 6, x, 20, 2, x)
                + waves(20, 1, y, 40, 1 / 3.0, y)
                + waves(160, 1 / 12.0, y, 320, 1 / 30.0, y);
    }

    private static double east(double x, double y) {
        return 300
                + x
                + 2 * y
                + 0.1 * x * x
                + 0.1 * x * y
                + 0.1 * Math.sqrt(Math.abs(x))
                + waves(20, 6, x, 20, 2, x)
                + waves(20, 1, x, 40, 1 / 3.0, x)
                + waves(150, 1 / 12.0, x, 300, 1 / 30.0, x);
    }

    private static double waves(double high, double often, double at, double low, double seldom, double there) {
        return (high * Math.sin(often * at * Math.PI) + low * Math.sin(seldom * there * Math.PI)) * 2 / 3;
    }
}
