package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/** Whom staff asked to keep a place. A number stays as long as its invitation matters, and some months. */
@Repository
class InvitationTable {

    private static final String PHONE = "servicepoint.invitation";
    private static final Duration KEEP = Duration.ofDays(90);
    private static final int MOST = 50;

    /** An invitation as it was written. */
    record Stored(
            long id,
            PlaceId place,
            PhoneNumber phone,
            AccountId by,
            Instant at,
            Instant expiresAt,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {

        boolean open(Instant now) {
            return usedAt == null && revokedAt == null && expiresAt.isAfter(now);
        }
    }

    private static final String COLUMNS =
            "SELECT id, place_id, phone, invited_by, invited_at, expires_at, used_at, revoked_at FROM place_invitation";

    private final JdbcClient database;
    private final PersonalData personalData;
    private final Clock clock;

    InvitationTable(JdbcClient database, PersonalData personalData, Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.clock = clock;
    }

    boolean knows(RequestKey key) {
        return database.sql("SELECT COUNT(*) FROM place_invitation WHERE request_key = ?")
                        .param(key.bytes())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    long write(PlaceId place, PhoneNumber phone, AccountId by, Duration valid, RequestKey key) {
        var now = clock.instant();
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO place_invitation (request_key, place_id, phone, phone_hash, invited_by, invited_at,
                                                      expires_at)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        key.bytes(),
                        place.value(),
                        personalData.encrypt(PHONE, phone.e164()),
                        hash(phone),
                        by.value(),
                        DatabaseTime.of(now),
                        DatabaseTime.of(now.plus(valid)))
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** Those that this number could still take up for this place. */
    List<Stored> openFor(PlaceId place, PhoneNumber phone) {
        return database.sql(COLUMNS + """
                         WHERE place_id = ? AND phone_hash = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?
                        """)
                .params(place.value(), hash(phone), DatabaseTime.of(clock.instant()))
                .query((row, number) -> stored(row))
                .list();
    }

    /** The invitations of a place, the latest first. */
    List<Stored> of(PlaceId place) {
        return database.sql(COLUMNS + " WHERE place_id = ? ORDER BY id DESC LIMIT " + MOST)
                .param(place.value())
                .query((row, number) -> stored(row))
                .list();
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

    void used(long id, AccountId by) {
        database.sql("UPDATE place_invitation SET used_by = ?, used_at = ? WHERE id = ?")
                .params(by.value(), DatabaseTime.of(clock.instant()), id)
                .update();
    }

    void revoked(long id) {
        database.sql("UPDATE place_invitation SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL")
                .params(DatabaseTime.of(clock.instant()), id)
                .update();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT20M")
    void tidyUp() {
        database.sql("DELETE FROM place_invitation WHERE expires_at < ? LIMIT 5000")
                .param(DatabaseTime.of(clock.instant().minus(KEEP)))
                .update();
    }

    private byte[] hash(PhoneNumber phone) {
        return personalData.lookupHash(PHONE, phone.e164());
    }

    private Stored stored(ResultSet row) throws SQLException {
        return new Stored(
                row.getLong("id"),
                new PlaceId(row.getLong("place_id")),
                new PhoneNumber(personalData.decrypt(PHONE, Objects.requireNonNull(row.getBytes("phone")))),
                new AccountId(row.getLong("invited_by")),
                DatabaseTime.instant(row, "invited_at"),
                DatabaseTime.instant(row, "expires_at"),
                DatabaseTime.nullableInstant(row, "used_at"),
                DatabaseTime.nullableInstant(row, "revoked_at"));
    }
}
