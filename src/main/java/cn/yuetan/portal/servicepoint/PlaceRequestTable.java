package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.servicepoint.PlaceRequestRow.State;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What hosts asked staff to change, one that waits a place. */
@Repository
class PlaceRequestTable {

    /** A request as it was written. */
    record Stored(
            long id,
            PlaceId place,
            AccountId by,
            Instant at,
            PlaceWish wish,
            State state,
            @Nullable Instant decidedAt,
            String reason) {}

    private static final String COLUMNS = """
            SELECT id, place_id, account_id, asked_at, kind, name, address, latitude, longitude, note, state, decided_at, reason
            FROM place_request
            """;

    private final JdbcClient database;

    PlaceRequestTable(JdbcClient database) {
        this.database = database;
    }

    void write(PlaceId place, AccountId by, PlaceWish wish, RequestKey key, Instant now) {
        var point = wish.point();
        database.sql("""
                        INSERT INTO place_request (request_key, place_id, account_id, asked_at, kind, name, address, latitude,
                                                   longitude, note, state, waits_for)
                        VALUES (:key, :place, :by, :now, :kind, :name, :address, :latitude, :longitude, :note, 'WAITING',
                                :place)
                        """)
                .param("key", key.bytes())
                .param("place", place.value())
                .param("by", by.value())
                .param("now", DatabaseTime.of(now))
                .param("kind", wish.kind() == null ? null : wish.kind().name())
                .param("name", wish.name())
                .param("address", wish.address())
                .param("latitude", point == null ? null : point.latitude())
                .param("longitude", point == null ? null : point.longitude())
                .param("note", wish.note())
                .update();
    }

    /** What became of a request. */
    void decide(long id, State state, AccountId by, String reason, Instant now) {
        database.sql("""
                        UPDATE place_request SET state = ?, waits_for = NULL, decided_by = ?, decided_at = ?, reason = ?
                        WHERE id = ?
                        """)
                .params(state.name(), by.value(), DatabaseTime.of(now), reason, id)
                .update();
    }

    boolean knows(RequestKey key) {
        return database.sql("SELECT COUNT(*) FROM place_request WHERE request_key = ?")
                        .param(key.bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    Optional<Stored> byId(long id) {
        return database.sql(COLUMNS + " WHERE id = ?")
                .param(id)
                .query((row, number) -> stored(row))
                .optional();
    }

    Optional<Stored> byIdLocked(long id) {
        return database.sql(COLUMNS + " WHERE id = ? FOR UPDATE")
                .param(id)
                .query((row, number) -> stored(row))
                .optional();
    }

    /** The latest one of a place. */
    Optional<Stored> latest(PlaceId place) {
        return database.sql(COLUMNS + " WHERE place_id = ? ORDER BY id DESC LIMIT 1")
                .param(place.value())
                .query((row, number) -> stored(row))
                .optional();
    }

    boolean waits(PlaceId place) {
        return database.sql("SELECT COUNT(*) FROM place_request WHERE waits_for = ?")
                        .param(place.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Those that wait, the oldest first. */
    List<Stored> waiting(int limit) {
        return database.sql(COLUMNS + " WHERE state = 'WAITING' ORDER BY id LIMIT ?")
                .param(limit)
                .query((row, number) -> stored(row))
                .list();
    }

    int countWaiting() {
        return database.sql("SELECT COUNT(*) FROM place_request WHERE state = 'WAITING'")
                .query(Integer.class)
                .single();
    }

    private static Stored stored(ResultSet row) throws SQLException {
        var kind = row.getString("kind");
        var latitude = row.getObject("latitude", Double.class);
        var longitude = row.getObject("longitude", Double.class);
        return new Stored(
                row.getLong("id"),
                new PlaceId(row.getLong("place_id")),
                new AccountId(row.getLong("account_id")),
                DatabaseTime.instant(row, "asked_at"),
                new PlaceWish(
                        kind == null ? null : PlaceKind.valueOf(kind),
                        row.getString("name"),
                        row.getString("address"),
                        latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude),
                        Objects.requireNonNull(row.getString("note"))),
                State.valueOf(row.getString("state")),
                DatabaseTime.nullableInstant(row, "decided_at"),
                Objects.requireNonNull(row.getString("reason")));
    }
}
