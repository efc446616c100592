package cn.yuetan.portal.shared;

/** A place on earth in WGS-84 degrees. */
public record GeoPoint(double latitude, double longitude) {

    private static final double EARTH_RADIUS = 6_371_008.8;

    /** @throws InputRefused if no place on earth is meant */
    public GeoPoint {
        if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) {
            throw new InputRefused("shared.point.range");
        }
    }

    /** The way a bird flies, in metres. */
    public double metresTo(GeoPoint other) {
        var up = Math.sin(Math.toRadians(other.latitude - latitude) / 2);
        var across = Math.sin(Math.toRadians(other.longitude - longitude) / 2);
        var half = up * up
                + Math.cos(Math.toRadians(latitude)) * Math.cos(Math.toRadians(other.latitude)) * across * across;
        return 2 * EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(half)));
    }
}
