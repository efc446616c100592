package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceMap.InView;
import cn.yuetan.portal.servicepoint.PlaceRow;
import cn.yuetan.portal.servicepoint.StationRow;
import cn.yuetan.portal.servicepoint.ui.DirectoryMap.Mark;
import cn.yuetan.portal.shared.ui.Texts;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Turns places into marks: a number in a shape of its kind, edged by how sure the listing is, and words for the ear. */
final class MapMarks {

    private static final String STATION = "station:";

    private MapMarks() {}

    static List<Mark> of(InView view, Instant now) {
        return Stream.concat(
                        view.places().reversed().stream().map(place -> of(place, now)),
                        view.stations().stream().map(station -> of(station, now)))
                .toList();
    }

    /** What a tap on the mark of this place tells. */
    static String key(PlaceRow place) {
        return place.code().toString();
    }

    /** What a tap on the mark of this station tells. */
    static String key(StationRow row) {
        return STATION + row.station().code();
    }

    private static Mark of(PlaceRow place, Instant now) {
        var words = String.join(
                Texts.of("servicepoint.map.comma"),
                place.name(),
                Texts.of(place.kind().key()),
                PlaceWords.opening(place.now(), place.pause() != null, now),
                place.doubted()
                        ? Texts.of("servicepoint.doubted")
                        : PlaceWords.proven(place.trust(), place.provenAt(), now));
        return new Mark(
                key(place),
                place.point().latitude(),
                place.point().longitude(),
                Integer.toString(place.code().number()),
                lower(place.kind().name()),
                place.doubted() ? "grey" : lower(place.trust().name()),
                place.now().open(),
                words);
    }

    private static Mark of(StationRow row, Instant now) {
        var name = row.station().name(Texts.locale());
        var words = String.join(
                Texts.of("servicepoint.map.comma"),
                name,
                Texts.of("servicepoint.station"),
                PlaceWords.opening(row.now(), false, now));
        return new Mark(
                key(row),
                row.point().latitude(),
                row.point().longitude(),
                name.substring(0, name.offsetByCodePoints(0, 1)),
                "station",
                "",
                row.now().open(),
                words);
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
