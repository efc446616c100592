package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Two more ways to look at places, each read from an index: what lies in a piece of the map, what opens next. */
@Repository
class PlaceLooks {

    /** So many are sorted gladly; where more lie in view, the list's own order soon meets enough of them. */
    private static final int FEW = 5_000;

    private static final String ORDER = " ORDER BY p.is_open DESC, p.number";

    /** A piece of the map with more rows of cells is as good as everything. */
    private static final int ROWS = 160;

    private final PlaceTable table;
    private final FinderProbe probe;
    private final JdbcClient database;

    PlaceLooks(PlaceTable table, FinderProbe probe, JdbcClient database) {
        this.table = table;
        this.probe = probe;
        this.database = database;
    }

    /** What a query finds in view, what is open first; two statements, three where something is searched that is frequent. */
    List<PlaceRow> within(MapBounds bounds, PlaceQuery query, Instant now, int limit) {
        var conditions = PlaceConditions.of(query, now);
        var values = new HashMap<String, Object>(PlaceTable.values(conditions));
        values.put("south", bounds.south());
        values.put("north", bounds.north());
        values.put("west", bounds.west());
        values.put("east", bounds.east());
        values.put("limit", limit);
        var seen =
                " p.state = 'ACTIVE' AND p.latitude BETWEEN :south AND :north AND p.longitude BETWEEN :west AND :east"
                        + PlaceTable.and(conditions) + ORDER + " LIMIT :limit";
        var source = probe.selective(conditions, PlaceTable.values(conditions), PlaceTable.FEW)
                .map(finder -> PlaceTable.found(finder) + " WHERE" + seen)
                .or(() -> cells(bounds).map(cells -> byPlace(cells, seen)))
                .orElseGet(() -> " FROM place p FORCE INDEX ("
                        + (query.kind() == null ? "place_listed" : "place_of_kind") + ") WHERE" + seen);
        return table.rows(source, values, now);
    }

    /** Chosen and sorted in the index; only what is shown is fetched. */
    private static String byPlace(String cells, String seen) {
        var chosen = "SELECT p.id FROM place p FORCE INDEX (place_view) WHERE " + cells + " AND" + seen;
        return PlaceTable.found(chosen) + ORDER;
    }

    /** What opens next, the soonest first, without what couriers doubt; two statements at most. */
    List<PlaceRow> opening(List<PlaceCondition> conditions, Instant now, int limit) {
        var values = new HashMap<String, Object>(PlaceTable.values(conditions));
        values.put("now", DatabaseTime.of(now));
        values.put("limit", limit);
        var source = probe.selective(conditions, values, PlaceTable.FEW)
                .map(PlaceTable::found)
                .orElse(" FROM place p FORCE INDEX (place_due)");
        return table.rows(
                source + " WHERE p.state = 'ACTIVE' AND p.due_at > :now AND p.is_open = FALSE AND p.changes_at > :now"
                        + " AND p.doubted_at IS NULL" + PlaceTable.and(conditions)
                        + " ORDER BY p.due_at, p.id LIMIT :limit",
                values,
                now);
    }

    /** The cells of this piece of the map; empty where they hold so much that the list's order is faster. */
    private Optional<String> cells(MapBounds bounds) {
        var first = Cells.row(bounds.southWest());
        var last = Cells.row(bounds.northEast());
        if (last - first >= ROWS) {
            return Optional.empty();
        }
        var cells = IntStream.rangeClosed(first, last)
                .mapToObj(row -> Cells.range(row, Cells.column(bounds.southWest()), Cells.column(bounds.northEast())))
                .map(range -> "p.cell BETWEEN " + range[0] + " AND " + range[1])
                .collect(Collectors.joining(" OR ", "(", ")"));
        var inView = database.sql("SELECT COUNT(*) FROM (SELECT 1 FROM place p FORCE INDEX (place_near) WHERE " + cells
                        + " LIMIT " + (FEW + 1) + ") looked")
                .query(Integer.class)
                .single();
        return inView > FEW ? Optional.empty() : Optional.of(cells);
    }
}
