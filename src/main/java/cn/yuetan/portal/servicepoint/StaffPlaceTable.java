package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The directory as staff read it: also what is closed, in orders of their own, by what is wrong with it. */
@Repository
class StaffPlaceTable {

    /** What finds more than this is not worth sorting: the list's own order meets it soon enough. */
    private static final int FEW = 1500;

    private static final String NO_WEEK = ";;;;;;";

    private final JdbcClient database;
    private final PlaceTable table;
    private final FinderProbe probe;
    private final PlaceProperties limits;

    StaffPlaceTable(JdbcClient database, PlaceTable table, FinderProbe probe, PlaceProperties limits) {
        this.database = database;
        this.table = table;
        this.probe = probe;
        this.limits = limits;
    }

    /** One page; two statements at most. */
    List<StaffPlaceRow> page(StaffPlaceQuery query, Instant now, int offset, int limit) {
        var columns = "SELECT " + PlaceTable.COLUMNS + ", p.phone, p.week, p.state,"
                + " (SELECT COUNT(*) FROM place_host h WHERE h.place_id = p.id) AS hosts";
        var conditions = conditions(query, now);
        return database.sql(columns + from(query, conditions, now) + " ORDER BY "
                        + query.order().columns() + " LIMIT :limit OFFSET :offset")
                .params(values(query, conditions, now))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row(row, now))
                .list();
    }

    /** How many there are, counted up to a bound; two statements at most. */
    int count(StaffPlaceQuery query, Instant now, int most) {
        var conditions = conditions(query, now);
        return database.sql("SELECT COUNT(*) FROM (SELECT 1" + from(query, conditions, now) + " LIMIT :most) counted")
                .params(values(query, conditions, now))
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** The numbers of all of them, by the number on their plaque; two statements at most. */
    List<PlaceId> ids(StaffPlaceQuery query, Instant now, int most) {
        var conditions = conditions(query, now);
        return database.sql("SELECT p.id" + from(query, conditions, now) + " ORDER BY p.number LIMIT :most")
                .params(values(query, conditions, now))
                .param("most", most)
                .query((row, number) -> new PlaceId(row.getLong("id")))
                .list();
    }

    /** One statement: the counts, and the proof that lies in the middle. */
    DirectoryFigures figures(Instant now) {
        var counts = Arrays.stream(PlaceQuality.values())
                .map(each -> "SUM(" + each.condition() + ") AS " + column(each))
                .collect(Collectors.joining(", "));
        return database.sql("SELECT c.*, m.proven_at FROM (SELECT " + counts + " FROM place p) c LEFT JOIN ("
                        + "SELECT proven_at, ROW_NUMBER() OVER (ORDER BY proven_at DESC) AS line, COUNT(*) OVER () AS places"
                        + " FROM place WHERE state = 'ACTIVE') m ON m.line = (m.places + 1) DIV 2")
                .params(times(now))
                .query((row, number) -> figures(row, now))
                .single();
    }

    /** Not the bare word: one of them is {@code ALL}, which SQL keeps for itself. */
    private static String column(PlaceQuality quality) {
        return "count_" + quality.name().toLowerCase(Locale.ROOT);
    }

    private static DirectoryFigures figures(ResultSet row, Instant now) throws SQLException {
        var counts = new EnumMap<PlaceQuality, Integer>(PlaceQuality.class);
        for (var each : PlaceQuality.values()) {
            counts.put(each, row.getInt(column(each)));
        }
        var middle = DatabaseTime.nullableInstant(row, "proven_at");
        return new DirectoryFigures(Optional.ofNullable(middle).map(proven -> Duration.between(proven, now)), counts);
    }

    private StaffPlaceRow row(ResultSet row, Instant now) throws SQLException {
        return new StaffPlaceRow(
                table.row(row, now),
                !NO_WEEK.equals(row.getString("week")),
                !"".equals(row.getString("phone")),
                PlaceState.CLOSED.name().equals(row.getString("state")),
                row.getInt("hosts"));
    }

    private static List<PlaceCondition> conditions(StaffPlaceQuery query, Instant now) {
        return PlaceConditions.of(new PlaceQuery(query.kind(), null, false, query.text()), now);
    }

    private String from(StaffPlaceQuery query, List<PlaceCondition> conditions, Instant now) {
        var rest = " WHERE " + query.quality().condition()
                + conditions.stream()
                        .map(condition -> " AND " + condition.filter())
                        .collect(Collectors.joining());
        return probe.selective(conditions, values(query, conditions, now), FEW)
                .map(finder -> " FROM (" + finder + ") found STRAIGHT_JOIN place p ON p.id = found.id" + rest)
                .orElseGet(() -> " FROM place p FORCE INDEX (" + query.order().index() + ")" + rest);
    }

    private Map<String, Object> values(StaffPlaceQuery query, List<PlaceCondition> conditions, Instant now) {
        var values = new HashMap<>(times(now));
        conditions.forEach(condition -> values.putAll(condition.values()));
        return values;
    }

    private Map<String, Object> times(Instant now) {
        return Map.of(
                "now", DatabaseTime.of(now),
                "today", BusinessDay.of(now),
                "green", DatabaseTime.of(now.minus(limits.green())),
                "amber", DatabaseTime.of(now.minus(limits.amber())));
    }
}
