package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.GeoPoint;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a host wants to have changed that staff decide; null is to stay as it is.
 *
 * @param note why, for staff to read; may be empty
 */
public record PlaceWish(
        @Nullable PlaceKind kind,
        @Nullable String name,
        @Nullable String address,
        @Nullable GeoPoint point,
        String note) {

    public static final int LONGEST_NOTE = 60;

    /** The facts as they would be. */
    PlaceFacts in(PlaceFacts now) {
        return new PlaceFacts(
                Objects.requireNonNullElse(kind, now.kind()),
                Objects.requireNonNullElse(name, now.name()),
                Objects.requireNonNullElse(address, now.address()),
                now.landmark(),
                now.wayIn(),
                now.accessNotes(),
                now.phone(),
                Objects.requireNonNullElse(point, now.point()));
    }

    /** Only what is really otherwise, cleaned; the note stays. */
    PlaceWish against(PlaceFacts now, String cleanNote) {
        var wanted = in(now).checked();
        return new PlaceWish(
                wanted.kind() == now.kind() ? null : wanted.kind(),
                wanted.name().equals(now.name()) ? null : wanted.name(),
                wanted.address().equals(now.address()) ? null : wanted.address(),
                wanted.point().equals(now.point()) ? null : wanted.point(),
                cleanNote);
    }

    boolean empty() {
        return kind == null && name == null && address == null && point == null;
    }

    /** What would be otherwise, in the written form of {@link DraftText}. */
    List<PlaceChange> changes(PlaceDraft now) {
        return DraftText.changes(now, now.with(in(now.facts())));
    }
}
