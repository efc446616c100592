package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.GeoPoint;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The directory as everybody reads it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class PlaceDirectory {

    /** The topic of live updates under which anything in the directory changes. */
    public static final String TOPIC = PlaceWriting.TOPIC;

    /** More than this is not counted and not turned to. */
    public static final int MOST = 200;

    /** More than this is not on one page. */
    public static final int LONGEST_PAGE = 100;

    private static final int MOST_NEAR = 50;

    /** How many cells the box reaches to each side, one after the other until enough is found. */
    private static final int[] REACH = {1, 3, 7, 16, 40};

    private final PlaceTable table;
    private final PlaceParts parts;
    private final PlaceReading reading;
    private final Clock clock;

    PlaceDirectory(PlaceTable table, PlaceParts parts, PlaceReading reading, Clock clock) {
        this.table = table;
        this.parts = parts;
        this.reading = reading;
        this.clock = clock;
    }

    /** One page, what is open first; three statements at most. */
    public List<PlaceRow> page(PlaceQuery query, int offset, int limit) {
        var rows = table.page(query, clock.instant(), Math.clamp(offset, 0, MOST), Math.clamp(limit, 1, LONGEST_PAGE));
        var services = parts.services(rows.stream().map(PlaceRow::id).toList());
        return rows.stream()
                .map(row -> row.with(services.getOrDefault(row.id(), List.of())))
                .toList();
    }

    /** How many the query finds, at most {@value #MOST}; two statements at most. */
    public int count(PlaceQuery query) {
        return table.count(query, clock.instant(), MOST);
    }

    /**
     * The nearest places from here, the nearest first.
     *
     * @param service the code of what they must offer; null for anything
     * @param openNow only those that are open at this moment
     */
    public List<NearPlace> nearest(GeoPoint from, @Nullable String service, boolean openNow, int limit) {
        return nearest(from, new PlaceQuery(null, service, openNow, ""), limit);
    }

    /** The nearest places from here that a query finds, the nearest first. */
    public List<NearPlace> nearest(GeoPoint from, PlaceQuery query, int limit) {
        var wanted = Math.clamp(limit, 1, MOST_NEAR);
        var now = clock.instant();
        var conditions = PlaceConditions.of(query, now);
        return named(table.nearOfFew(from, conditions, now, wanted)
                .orElseGet(() -> inGrowingBoxes(from, conditions, now, wanted)));
    }

    private List<NearPlace> inGrowingBoxes(GeoPoint from, List<PlaceCondition> conditions, Instant now, int wanted) {
        for (var reach : REACH) {
            var found = table.nearInBox(from, box(from, reach), conditions, now, wanted);
            if (found.size() == wanted && found.getLast().metres() <= sure(from, reach)) {
                return found;
            }
        }
        return table.nearAnywhere(from, conditions, now, wanted);
    }

    /** Everything about a place, also about one that is closed for good; four statements. */
    public Optional<PlaceDetails> details(PlaceCode code) {
        return reading.byCode(code);
    }

    private List<NearPlace> named(List<NearPlace> found) {
        var services =
                parts.services(found.stream().map(near -> near.place().id()).toList());
        return found.stream()
                .map(near -> new NearPlace(
                        near.place().with(services.getOrDefault(near.place().id(), List.of())), near.metres()))
                .toList();
    }

    private static List<int[]> box(GeoPoint from, int reach) {
        var ranges = new ArrayList<int[]>();
        var column = Cells.column(from);
        for (var row = Cells.row(from) - reach; row <= Cells.row(from) + reach; row++) {
            ranges.add(Cells.range(row, column - reach, column + reach));
        }
        return ranges;
    }

    /** What is nearer than this lies in the box for sure, wherever in its cell the person stands. */
    private static double sure(GeoPoint from, int reach) {
        var side = Math.min(180, from.longitude() + reach * Cells.DEGREES);
        return from.metresTo(new GeoPoint(from.latitude(), side));
    }
}
