package cn.yuetan.portal.servicepoint;

/**
 * How to reach and enter a place, as its host changes it; each may be empty.
 *
 * @param phone as somebody typed it
 */
public record PlaceNotes(String phone, String landmark, String wayIn, String accessNotes) {

    /** What the facts say of it. */
    public static PlaceNotes of(PlaceFacts facts) {
        return new PlaceNotes(facts.phone(), facts.landmark(), facts.wayIn(), facts.accessNotes());
    }

    PlaceFacts in(PlaceFacts other) {
        return new PlaceFacts(
                other.kind(), other.name(), other.address(), landmark, wayIn, accessNotes, phone, other.point());
    }
}
