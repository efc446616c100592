package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PlainText;

/**
 * What an E站 is and how to find it.
 *
 * @param landmark what to look for; may be empty
 * @param wayIn which gate, which lift; may be empty
 * @param accessNotes steps, ramps, doors; may be empty
 * @param phone a {@link PlacePhone} in its stored form; may be empty
 */
public record PlaceFacts(
        PlaceKind kind,
        String name,
        String address,
        String landmark,
        String wayIn,
        String accessNotes,
        String phone,
        GeoPoint point) {

    public static final int LONGEST_NAME = 30;
    public static final int LONGEST_ADDRESS = 60;
    public static final int LONGEST_NOTE = 100;

    private static final double SOUTH = 39.4;
    private static final double NORTH = 41.1;
    private static final double WEST = 115.4;
    private static final double EAST = 117.6;
    private static final double MICRO = 1e6;

    /**
     * The same with surrounding blanks gone.
     *
     * @throws InputRefused if a text is missing, too long or holds invisible characters, or the place is not in Beijing
     */
    PlaceFacts checked() {
        return new PlaceFacts(
                kind,
                PlainText.line(name, LONGEST_NAME, "servicepoint.name"),
                PlainText.line(address, LONGEST_ADDRESS, "servicepoint.address"),
                PlainText.optional(landmark, LONGEST_ADDRESS, "servicepoint.text"),
                PlainText.optional(wayIn, LONGEST_NOTE, "servicepoint.text"),
                PlainText.optional(accessNotes, LONGEST_NOTE, "servicepoint.text"),
                PlacePhone.parse(phone).map(PlacePhone::stored).orElse(""),
                inBeijing(point));
    }

    static GeoPoint inBeijing(GeoPoint point) {
        if (point.latitude() < SOUTH
                || point.latitude() > NORTH
                || point.longitude() < WEST
                || point.longitude() > EAST) {
            throw new InputRefused("servicepoint.point.outside");
        }
        return new GeoPoint(
                Math.round(point.latitude() * MICRO) / MICRO, Math.round(point.longitude() * MICRO) / MICRO);
    }
}
