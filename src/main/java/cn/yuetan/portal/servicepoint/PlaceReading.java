package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.OpenState;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.Timetable;
import cn.yuetan.portal.servicepoint.PlaceDetails.Closed;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads single places whole: the row, its days, its offers, the workdays. */
@Repository
class PlaceReading {

    private static final int DAYS = 7;

    private record Head(
            PlaceId id,
            PlaceCode code,
            PlaceFacts facts,
            Schedule usual,
            @Nullable Instant provenAt,
            boolean doubted,
            @Nullable Closed closed,
            boolean sample,
            Instant changedAt,
            int version) {}

    private final JdbcClient database;
    private final PlaceTimetables timetables;
    private final PlaceProperties limits;
    private final Clock clock;

    PlaceReading(JdbcClient database, PlaceTimetables timetables, PlaceProperties limits, Clock clock) {
        this.database = database;
        this.timetables = timetables;
        this.limits = limits;
        this.clock = clock;
    }

    Optional<PlaceDetails> byCode(PlaceCode code) {
        return head("p.number", code.number()).map(this::complete);
    }

    Optional<PlaceDetails> byId(PlaceId place) {
        return head("p.id", place.value()).map(this::complete);
    }

    private PlaceDetails complete(Head head) {
        var now = clock.instant();
        var today = BusinessDay.today(clock);
        var schedule = head.usual().differing(timetables.days(head.id()));
        var timetable = new Timetable(schedule, timetables.calendar());
        var offers = offers(head.id());
        return new PlaceDetails(
                head.id(),
                head.code(),
                new PlaceDraft(
                        head.facts(),
                        schedule,
                        offers.stream().map(OfferRow::offer).toList()),
                offers,
                head.closed() == null ? timetable.at(now) : new OpenState(false, Optional.empty()),
                timetable.pauseAt(now).orElse(null),
                IntStream.range(0, DAYS)
                        .mapToObj(day -> timetable.on(today.plusDays(day)))
                        .toList(),
                Trust.at(head.provenAt(), now, limits),
                head.provenAt(),
                head.doubted(),
                head.closed(),
                head.sample(),
                head.changedAt(),
                head.version());
    }

    private Optional<Head> head(String column, long value) {
        return database.sql("""
                        SELECT p.id, p.number, p.kind, p.name, p.address, p.landmark, p.way_in, p.access_notes, p.phone,
                               p.latitude, p.longitude, p.proven_at, p.doubted_at, p.state, p.closed_reason, p.sample,
                               p.changed_at, p.version, m.number AS merged_number, %s
                        FROM place p LEFT JOIN place m ON m.id = p.merged_into WHERE %s = ?
                        """.formatted(PlaceTimetables.COLUMNS, column))
                .param(value)
                .query((row, number) -> head(row))
                .optional();
    }

    private List<OfferRow> offers(PlaceId place) {
        return database.sql("""
                        SELECT s.code, s.service_group, s.icon, s.name, s.name_en, s.note, s.sort_order, s.active, s.sample,
                               s.version, o.price_fen, o.capacity, o.conditions
                        FROM place_offer o JOIN place_service s ON s.code = o.service
                        WHERE o.place_id = ? ORDER BY s.service_group, s.sort_order, s.code
                        """)
                .param(place.value())
                .query((row, number) -> offer(row))
                .list();
    }

    static PlaceFacts facts(ResultSet row) throws SQLException {
        return new PlaceFacts(
                PlaceKind.valueOf(row.getString("kind")),
                text(row, "name"),
                text(row, "address"),
                text(row, "landmark"),
                text(row, "way_in"),
                text(row, "access_notes"),
                text(row, "phone"),
                new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude")));
    }

    private static Head head(ResultSet row) throws SQLException {
        return new Head(
                new PlaceId(row.getLong("id")),
                new PlaceCode(row.getInt("number")),
                facts(row),
                PlaceTimetables.usual(row),
                DatabaseTime.nullableInstant(row, "proven_at"),
                row.getString("doubted_at") != null,
                closed(row),
                row.getBoolean("sample"),
                DatabaseTime.instant(row, "changed_at"),
                row.getInt("version"));
    }

    private static @Nullable Closed closed(ResultSet row) throws SQLException {
        if (PlaceState.ACTIVE.name().equals(row.getString("state"))) {
            return null;
        }
        var into = row.getObject("merged_number", Integer.class);
        return new Closed(text(row, "closed_reason"), into == null ? null : new PlaceCode(into));
    }

    /** The service in a row that names the columns of the catalogue as they are. */
    static ServiceRow service(ResultSet row) throws SQLException {
        return new ServiceRow(
                text(row, "code"),
                ServiceGroup.valueOf(row.getString("service_group")),
                text(row, "icon"),
                text(row, "name"),
                text(row, "name_en"),
                text(row, "note"),
                row.getInt("sort_order"),
                row.getBoolean("active"),
                row.getBoolean("sample"),
                row.getInt("version"));
    }

    private static OfferRow offer(ResultSet row) throws SQLException {
        var service = service(row);
        return new OfferRow(service, offered(row, service.code()));
    }

    static Offer offered(ResultSet row, String service) throws SQLException {
        return new Offer(
                service,
                new Money(row.getInt("price_fen")),
                row.getObject("capacity", Integer.class),
                text(row, "conditions"));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
