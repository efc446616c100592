package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.PlaceMap.InView;
import cn.yuetan.portal.servicepoint.PlaceRow;
import cn.yuetan.portal.servicepoint.StationRow;
import cn.yuetan.portal.shared.GeoPoint;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ScrollIntoViewOption;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is known of the mark that was tapped; it stays when the map moves on, and is drawn anew when it turns otherwise. */
class ChosenSpot extends Div {

    private final transient PlaceDirectory directory;
    private final transient Clock clock;
    private transient @Nullable Object shown;
    private @Nullable String key;

    ChosenSpot(PlaceDirectory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
        addClassName("yt-map-chosen");
        getElement().setAttribute("aria-live", "polite");
    }

    /** A mark was tapped; one that is gone meanwhile closes the card. */
    void choose(String wanted, InView view, @Nullable GeoPoint here) {
        key = wanted;
        shown = null;
        removeAll();
        refresh(view, here);
        if (shown != null) {
            scrollIntoView(ScrollIntoViewOption.Behavior.SMOOTH, ScrollIntoViewOption.Block.NEAREST);
        }
    }

    /** Something may be otherwise. */
    void refresh(InView view, @Nullable GeoPoint here) {
        row(view).filter(row -> !row.equals(shown)).ifPresent(row -> {
            removeAll();
            card(row, here).ifPresent(this::add);
            shown = row;
        });
    }

    private Optional<?> row(InView view) {
        return Stream.concat(
                        view.stations().stream().filter(row -> MapMarks.key(row).equals(key)),
                        view.places().stream().filter(row -> MapMarks.key(row).equals(key)))
                .findFirst();
    }

    private Optional<? extends Component> card(Object row, @Nullable GeoPoint here) {
        if (row instanceof StationRow station) {
            return Optional.of(SpotCard.of(station, null, far(here, station.point()), clock.instant()));
        }
        var place = (PlaceRow) row;
        return directory
                .details(place.code())
                .map(details -> SpotCard.of(place, details, far(here, place.point()), clock.instant()));
    }

    private static @Nullable Double far(@Nullable GeoPoint here, GeoPoint point) {
        return here == null ? null : here.metresTo(point);
    }
}
