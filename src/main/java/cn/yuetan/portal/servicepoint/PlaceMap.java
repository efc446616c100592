package cn.yuetan.portal.servicepoint;

import java.time.Clock;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory as a map shows it: what lies in view and no more. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PlaceMap {

    /** More than this is not drawn at once. */
    public static final int MOST = 500;

    /**
     * What lies in view.
     *
     * @param places without their services, what is open first
     * @param more whether there are more than are shown
     */
    public record InView(List<PlaceRow> places, List<StationRow> stations, boolean more) {}

    private final PlaceLooks looks;
    private final StationPlaces stations;
    private final Clock clock;

    PlaceMap(PlaceLooks looks, StationPlaces stations, Clock clock) {
        this.looks = looks;
        this.stations = stations;
        this.clock = clock;
    }

    /** What a query finds in this piece of the map; three statements at most and those of the stations. */
    public InView within(MapBounds bounds, PlaceQuery query) {
        var now = clock.instant();
        var found = looks.within(bounds, query, now, MOST + 1);
        var inView = stations.matching(query).stream()
                .filter(row -> bounds.holds(row.point()))
                .toList();
        return new InView(
                found.size() > MOST ? List.copyOf(found.subList(0, MOST)) : found, inView, found.size() > MOST);
    }
}
