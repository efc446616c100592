package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.Spelling;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads many places whole, for what is done to many at once: three statements, however many they are. */
@Repository
class CurrentPlaces {

    /** At most so many at once, so that no statement grows without end. */
    static final int STEP = 500;

    private record Head(
            PlaceId id,
            PlaceCode code,
            PlaceFacts facts,
            Schedule usual,
            int version,
            boolean closed,
            @Nullable Instant proven) {}

    private final JdbcClient database;
    private final PlaceParts parts;
    private final Clock clock;

    CurrentPlaces(JdbcClient database, PlaceParts parts, Clock clock) {
        this.database = database;
        this.parts = parts;
        this.clock = clock;
    }

    /** Those of these that there are, in order of their numbers. */
    List<CurrentPlace> byIds(Collection<PlaceId> places) {
        return read("p.id", places.stream().map(PlaceId::value).toList());
    }

    /** Those of these that there are, by their numbers. */
    Map<PlaceCode, CurrentPlace> byCodes(Collection<PlaceCode> codes) {
        var found = new HashMap<PlaceCode, CurrentPlace>();
        read("p.number", codes.stream().map(code -> (long) code.number()).toList())
                .forEach(place -> found.put(place.code(), place));
        return found;
    }

    /** The places that exist under one of these names. */
    List<CurrentPlace> named(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        var ids = database.sql(
                        "SELECT id FROM place WHERE name_pinyin IN (:spelled) AND name IN (:names) AND state = 'ACTIVE'")
                .param(
                        "spelled",
                        names.stream()
                                .map(name -> Spelling.of(name).pinyin())
                                .distinct()
                                .toList())
                .param("names", names)
                .query(Long.class)
                .list();
        return read("p.id", ids);
    }

    private List<CurrentPlace> read(String column, List<Long> values) {
        if (values.isEmpty()) {
            return List.of();
        }
        var heads = new LinkedHashMap<PlaceId, Head>();
        database.sql("""
                        SELECT p.id, p.number, p.kind, p.name, p.address, p.landmark, p.way_in, p.access_notes, p.phone,
                               p.latitude, p.longitude, p.state, p.version, p.proven_at, %s
                        FROM place p WHERE %s IN (:values) ORDER BY p.number
                        """.formatted(PlaceTimetables.COLUMNS, column))
                .param("values", values)
                .query(row -> {
                    var head = head(row);
                    heads.put(head.id(), head);
                });
        var days = parts.days(heads.keySet(), BusinessDay.today(clock).minusDays(1));
        var offers = offers(heads.keySet());
        return heads.values().stream()
                .map(head -> new CurrentPlace(
                        head.id(),
                        head.code(),
                        new PlaceDraft(
                                head.facts(),
                                head.usual().differing(days.getOrDefault(head.id(), List.of())),
                                offers.getOrDefault(head.id(), List.of())),
                        head.version(),
                        head.closed(),
                        head.proven() == null
                                ? ""
                                : BusinessDay.of(head.proven()).toString()))
                .toList();
    }

    private Map<PlaceId, List<Offer>> offers(Collection<PlaceId> places) {
        var offers = new HashMap<PlaceId, List<Offer>>();
        if (!places.isEmpty()) {
            database.sql("""
                            SELECT place_id, service, price_fen, capacity, conditions FROM place_offer
                            WHERE place_id IN (:places) ORDER BY service
                            """)
                    .param("places", places.stream().map(PlaceId::value).toList())
                    .query(row -> {
                        offers.computeIfAbsent(new PlaceId(row.getLong("place_id")), each -> new ArrayList<>())
                                .add(PlaceReading.offered(row, PlaceReading.text(row, "service")));
                    });
        }
        return offers;
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new PlaceId(row.getLong("id")),
                new PlaceCode(row.getInt("number")),
                PlaceReading.facts(row),
                PlaceTimetables.usual(row),
                row.getInt("version"),
                PlaceState.CLOSED.name().equals(row.getString("state")),
                DatabaseTime.nullableInstant(row, "proven_at"));
    }
}
