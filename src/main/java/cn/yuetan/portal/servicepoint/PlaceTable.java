package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.servicepoint.PlaceRow.Paused;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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

    /** What finds more than this is not worth sorting: the list's own order meets it soon enough. */
    static final int FEW = 1500;

    /** What finds more than this is not worth measuring one by one: boxes meet it soon enough. */
    private static final int FEW_NEAR = 500;

    static final String COLUMNS = """
            p.id, p.number, p.kind, p.name, p.address, p.landmark, p.latitude, p.longitude, p.is_open, p.changes_at,
            p.paused_from, p.back_on, p.pause_note, p.proven_at, p.doubted_at, p.sample
            """;
    private static final String ORDER = " ORDER BY p.is_open DESC, p.number";

    private final JdbcClient database;
    private final FinderProbe probe;
    private final PlaceProperties limits;

    PlaceTable(JdbcClient database, FinderProbe probe, PlaceProperties limits) {
        this.database = database;
        this.probe = probe;
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

    /** What is nearest of little that an index finds; empty where it would find much. One or two statements. */
    Optional<List<NearPlace>> nearOfFew(GeoPoint from, List<PlaceCondition> conditions, Instant now, int limit) {
        return probe.selective(conditions, values(conditions), FEW_NEAR)
                .map(finder -> near(from, found(finder) + " WHERE TRUE", conditions, now, limit));
    }

    /**
     * What is nearest inside of a box of cells.
     *
     * @param ranges first and last cell of each row of the box
     */
    List<NearPlace> nearInBox(
            GeoPoint from, List<int[]> ranges, List<PlaceCondition> conditions, Instant now, int limit) {
        var cells = ranges.stream()
                .map(range -> "p.cell BETWEEN " + range[0] + " AND " + range[1])
                .collect(Collectors.joining(" OR "));
        return near(from, " FROM place p FORCE INDEX (place_near) WHERE (" + cells + ")", conditions, now, limit);
    }

    /** What is nearest of everything, however far. */
    List<NearPlace> nearAnywhere(GeoPoint from, List<PlaceCondition> conditions, Instant now, int limit) {
        return near(from, " FROM place p WHERE TRUE", conditions, now, limit);
    }

    /** A place and when it is usually open, without the days that differ. */
    record Kept(PlaceRow row, Schedule usual) {}

    /** The places that a host keeps, by number; those that are closed for good are left out. One statement. */
    List<Kept> keptBy(AccountId host, Instant now) {
        return database.sql("SELECT p.week, p.holidays, p.moved_workday_as, " + COLUMNS
                        + " FROM place_host h JOIN place p ON p.id = h.place_id"
                        + " WHERE h.account_id = :host AND p.state = 'ACTIVE' ORDER BY p.number")
                .param("host", host.value())
                .query((row, number) -> new Kept(row(row, now), PlaceTimetables.usual(row)))
                .list();
    }

    private List<NearPlace> near(
            GeoPoint from, String source, List<PlaceCondition> conditions, Instant now, int limit) {
        var sql = "SELECT " + COLUMNS + source + " AND p.state = 'ACTIVE'" + and(conditions)
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

    /** The rows of a select that names its source, its conditions and its order by itself; one statement. */
    List<PlaceRow> rows(String rest, Map<String, Object> values, Instant now) {
        return database.sql("SELECT " + COLUMNS + rest)
                .params(values)
                .query((row, number) -> row(row, now))
                .list();
    }

    private String from(PlaceQuery query, List<PlaceCondition> conditions) {
        var rest = " WHERE p.state = 'ACTIVE'" + and(conditions);
        return probe.selective(conditions, values(conditions), FEW)
                .map(finder -> found(finder) + rest)
                .orElseGet(() -> " FROM place p FORCE INDEX ("
                        + (query.kind() == null ? "place_listed" : "place_of_kind") + ")" + rest);
    }

    static String found(String finder) {
        return " FROM (" + finder + ") found STRAIGHT_JOIN place p ON p.id = found.id";
    }

    static String and(List<PlaceCondition> conditions) {
        return conditions.stream()
                .map(condition -> " AND " + condition.filter())
                .collect(Collectors.joining());
    }

    static Map<String, Object> values(List<PlaceCondition> conditions) {
        var values = new HashMap<String, Object>();
        conditions.forEach(condition -> values.putAll(condition.values()));
        return values;
    }

    PlaceRow row(ResultSet row, Instant now) throws SQLException {
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
