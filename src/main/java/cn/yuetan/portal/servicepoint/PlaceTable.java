package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.servicepoint.PlaceRow.Paused;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lists of places. What an index finds in few rows is fetched from there and sorted; otherwise the list is read in its order
 * until the page is full. Which of the two it is, a bounded look at the indexes decides beforehand.
 */
@Repository
class PlaceTable {

    /** A finder that finds more than this is not worth sorting: the list's own order meets them soon enough. */
    static final int FEW = 1500;

    private static final String COLUMNS = """
            p.id, p.number, p.kind, p.name, p.address, p.landmark, p.latitude, p.longitude, p.is_open, p.changes_at,
            p.paused_from, p.back_on, p.pause_note, p.proven_at, p.doubted_at, p.sample
            """;
    private static final String ORDER = " ORDER BY p.is_open DESC, p.number";

    private final JdbcClient database;
    private final PlaceProperties limits;

    PlaceTable(JdbcClient database, PlaceProperties limits) {
        this.database = database;
        this.limits = limits;
    }

    /** One page, what is open first; two statements at most. */
    List<PlaceRow> page(PlaceQuery query, Instant now, int offset, int limit) {
        var conditions = PlaceConditions.of(query, now);
        return database.sql("SELECT " + COLUMNS + from(query, conditions) + ORDER + " LIMIT :limit OFFSET :offset")
                .params(values(conditions))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row, now))
                .list();
    }

    /** How many there are, counted up to a bound; two statements at most. */
    int count(PlaceQuery query, Instant now, int most) {
        var conditions = PlaceConditions.of(query, now);
        return database.sql("SELECT COUNT(*) FROM (SELECT 1" + from(query, conditions) + " LIMIT :most) counted")
                .params(values(conditions))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /**
     * What is nearest inside of a box of cells.
     *
     * @param ranges first and last cell of each row of the box; none for everywhere
     */
    List<NearPlace> near(GeoPoint from, List<int[]> ranges, List<PlaceCondition> conditions, Instant now, int limit) {
        var cells = ranges.stream()
                .map(range -> "p.cell BETWEEN " + range[0] + " AND " + range[1])
                .collect(Collectors.joining(" OR "));
        var sql = "SELECT " + COLUMNS + " FROM place p" + (ranges.isEmpty() ? "" : " FORCE INDEX (place_near)")
                + " WHERE p.state = 'ACTIVE'" + (ranges.isEmpty() ? "" : " AND (" + cells + ")") + and(conditions)
                + " ORDER BY POW(p.latitude - :latitude, 2) + POW((p.longitude - :longitude) * :narrowing, 2), p.number"
                + " LIMIT :limit";
        return database.sql(sql)
                .params(values(conditions))
                .param("latitude", from.latitude())
                .param("longitude", from.longitude())
                .param("narrowing", Math.cos(Math.toRadians(from.latitude())))
                .param("limit", limit)
                .query((row, number) -> {
                    var place = row(row, now);
                    return new NearPlace(place, from.metresTo(place.point()));
                })
                .list();
    }

    private String from(PlaceQuery query, List<PlaceCondition> conditions) {
        var rest = " WHERE p.state = 'ACTIVE'" + and(conditions);
        return selective(conditions)
                .map(finder -> " FROM (" + finder + ") found STRAIGHT_JOIN place p ON p.id = found.id" + rest)
                .orElseGet(() -> " FROM place p FORCE INDEX ("
                        + (query.kind() == null ? "place_listed" : "place_of_kind") + ")" + rest);
    }

    /** The finder that finds least, if that is little; one statement, none where nothing could be found by an index. */
    private Optional<String> selective(List<PlaceCondition> conditions) {
        var finders = conditions.stream()
                .map(PlaceCondition::finder)
                .filter(Objects::nonNull)
                .map(PlaceTable::bounded)
                .toList();
        if (finders.isEmpty()) {
            return Optional.empty();
        }
        var counts = finders.stream()
                .map(finder -> "(SELECT COUNT(*) FROM (" + finder + ") found)")
                .collect(Collectors.joining(", "));
        var found = database.sql("SELECT " + counts)
                .params(values(conditions))
                .query((row, number) -> {
                    var numbers = new ArrayList<Integer>();
                    for (var each = 1; each <= finders.size(); each++) {
                        numbers.add(row.getInt(each));
                    }
                    return numbers;
                })
                .single();
        var best = 0;
        for (var each = 1; each < found.size(); each++) {
            best = found.get(each) < found.get(best) ? each : best;
        }
        return found.get(best) <= FEW ? Optional.of(finders.get(best)) : Optional.empty();
    }

    private static String bounded(List<String> finder) {
        var parts = finder.stream()
                .map(part -> "(" + part + " LIMIT " + (FEW + 1) + ")")
                .collect(Collectors.joining(" UNION "));
        return finder.size() == 1 ? parts.substring(1, parts.length() - 1) : parts;
    }

    private static String and(List<PlaceCondition> conditions) {
        return conditions.stream()
                .map(condition -> " AND " + condition.filter())
                .collect(Collectors.joining());
    }

    private static Map<String, Object> values(List<PlaceCondition> conditions) {
        var values = new HashMap<String, Object>();
        conditions.forEach(condition -> values.putAll(condition.values()));
        return values;
    }

    private PlaceRow row(ResultSet row, Instant now) throws SQLException {
        var proven = DatabaseTime.nullableInstant(row, "proven_at");
        return new PlaceRow(
                new PlaceId(row.getLong("id")),
                new PlaceCode(row.getInt("number")),
                PlaceKind.valueOf(row.getString("kind")),
                Objects.requireNonNull(row.getString("name")),
                Objects.requireNonNull(row.getString("address")),
                Objects.requireNonNull(row.getString("landmark")),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                state(row, now),
                paused(row, now),
                Trust.at(proven, now, limits),
                proven,
                row.getString("doubted_at") != null,
                row.getBoolean("sample"),
                List.of());
    }

    /** What was to change by now has changed; until when that lasts the job will say. */
    private static OpenState state(ResultSet row, Instant now) throws SQLException {
        var changes = DatabaseTime.nullableInstant(row, "changes_at");
        var open = row.getBoolean("is_open");
        return changes != null && !changes.isAfter(now)
                ? new OpenState(!open, Optional.empty())
                : new OpenState(open, Optional.ofNullable(changes));
    }

    private static @Nullable Paused paused(ResultSet row, Instant now) throws SQLException {
        var from = DatabaseTime.nullableInstant(row, "paused_from");
        var backOn = row.getObject("back_on", LocalDate.class);
        if (from == null || from.isAfter(now) || (backOn != null && !backOn.isAfter(BusinessDay.of(now)))) {
            return null;
        }
        return new Paused(backOn, Objects.requireNonNull(row.getString("pause_note")));
    }
}
