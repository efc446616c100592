package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.servicepoint.OpenPlace.Price;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.GeoPoint;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the directory in the order of its numbers, piece by piece. */
@Repository
class OpenPlaceTable {

    private static final String ACTIVE =
            " FROM place p FORCE INDEX (place_number) WHERE p.state = 'ACTIVE' AND p.number > ";

    private final JdbcClient database;
    private final PlaceParts parts;
    private final PlaceProperties limits;

    OpenPlaceTable(JdbcClient database, PlaceParts parts, PlaceProperties limits) {
        this.database = database;
        this.parts = parts;
        this.limits = limits;
    }

    /** What stands in the next so many rows, as a mark. */
    record Look(String mark, Optional<PlaceCode> next) {}

    /**
     * A piece.
     *
     * @param last its last number; 0 where it is empty
     */
    record Piece(List<OpenPlace> places, int last) {}

    /** Whatever an answer shows of these rows is in the mark; the days that differ begin with today. */
    Look look(@Nullable PlaceCode after, Instant now, int most) {
        return database.sql("""
                        SELECT l.*, EXISTS (SELECT 1 FROM place b WHERE b.state = 'ACTIVE' AND b.number > l.last) AS more,
                               (SELECT BIT_XOR(CRC32(CONCAT_WS('/', s.code, s.version))) FROM place_service s) AS words
                        FROM (SELECT COUNT(*) AS found, MAX(r.number) AS last, BIT_XOR(r.mark) AS mixed, SUM(r.mark) AS total
                              FROM (SELECT p.number, CRC32(CONCAT_WS('/', p.id, p.version, p.sample,
                                           p.is_open, p.changes_at, p.changes_at > :now,
                                           p.paused_from <= :now, COALESCE(p.back_on, '-') > :today,
                                           p.proven_at, p.proven_at >= :green, p.proven_at >= :amber)) AS mark
                                   """ + ACTIVE + """
                                    :after ORDER BY p.number LIMIT :most) r) l
                        """)
                .param("now", DatabaseTime.of(now))
                .param("today", BusinessDay.of(now).toString())
                .param("green", DatabaseTime.of(now.minus(limits.green())))
                .param("amber", DatabaseTime.of(now.minus(limits.amber())))
                .param("after", after == null ? 0 : after.number())
                .param("most", most)
                .query((row, number) -> new Look(
                        "%s-%x-%x-%x-%x"
                                .formatted(
                                        BusinessDay.of(now),
                                        row.getInt("found"),
                                        row.getLong("mixed"),
                                        row.getLong("total"),
                                        row.getLong("words")),
                        row.getBoolean("more") ? Optional.of(new PlaceCode(row.getInt("last"))) : Optional.empty()))
                .single();
    }

    /** The next so many places after a number; three statements. */
    Piece piece(int after, Instant now, int size) {
        var rows = new LinkedHashMap<PlaceId, OpenPlace>();
        var last = new int[1];
        database.sql("""
                        SELECT p.id, p.number, p.kind, p.name, p.address, p.latitude, p.longitude, p.week, p.holidays,
                               p.is_open, p.changes_at, p.paused_from, p.back_on, p.proven_at, p.sample
                        """ + ACTIVE + ":after ORDER BY p.number LIMIT :size")
                .param("after", after)
                .param("size", size)
                .query(row -> {
                    rows.put(new PlaceId(row.getLong("id")), place(row, now));
                    last[0] = row.getInt("number");
                });
        var prices = prices(rows.keySet().stream().map(PlaceId::value).toList());
        var days = parts.days(rows.keySet(), BusinessDay.of(now));
        var places = rows.entrySet().stream()
                .map(entry -> complete(
                        entry.getValue(),
                        days.getOrDefault(entry.getKey(), List.of()),
                        prices.getOrDefault(entry.getKey().value(), List.of())))
                .toList();
        return new Piece(places, last[0]);
    }

    private Map<Long, List<Price>> prices(List<Long> places) {
        var prices = new HashMap<Long, List<Price>>();
        if (!places.isEmpty()) {
            database.sql("""
                            SELECT o.place_id, o.service, s.name, o.price_fen
                            FROM place_offer o JOIN place_service s ON s.code = o.service
                            WHERE o.place_id IN (:places) ORDER BY s.sort_order, s.code
                            """).param("places", places).query(row -> {
                prices.computeIfAbsent(row.getLong("place_id"), each -> new ArrayList<>())
                        .add(new Price(text(row, "service"), text(row, "name"), row.getInt("price_fen")));
            });
        }
        return prices;
    }

    private OpenPlace place(ResultSet row, Instant now) throws SQLException {
        var changes = DatabaseTime.nullableInstant(row, "changes_at");
        var turned = changes != null && !changes.isAfter(now);
        var pausedFrom = DatabaseTime.nullableInstant(row, "paused_from");
        var backOn = row.getObject("back_on", LocalDate.class);
        var paused = pausedFrom != null
                && !pausedFrom.isAfter(now)
                && (backOn == null || backOn.isAfter(BusinessDay.of(now)));
        var proven = DatabaseTime.nullableInstant(row, "proven_at");
        return new OpenPlace(
                new PlaceCode(row.getInt("number")).toString(),
                text(row, "kind"),
                text(row, "name"),
                text(row, "address"),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")),
                false,
                text(row, "week"),
                HolidayHours.valueOf(row.getString("holidays")),
                List.of(),
                List.of(),
                row.getBoolean("is_open") != turned,
                turned ? null : changes,
                paused,
                paused ? backOn : null,
                Trust.at(proven, now, limits),
                proven,
                row.getBoolean("sample"));
    }

    private static OpenPlace complete(OpenPlace place, List<DifferentDay> days, List<Price> prices) {
        return new OpenPlace(
                place.code(),
                place.kind(),
                place.name(),
                place.address(),
                place.point(),
                place.approximate(),
                place.week(),
                place.holidays(),
                days.stream().sorted(Comparator.comparing(DifferentDay::day)).toList(),
                prices,
                place.openNow(),
                place.changesAt(),
                place.paused(),
                place.backOn(),
                place.trust(),
                place.provenAt(),
                place.sample());
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
