package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits, went and failed, newest first along the key, so that the millionth row costs what the first costs; and the
 * things that staff can do about it.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMIN', 'OFFICE')")
public class OutboxTrail {

    /** What staff send again counts as news for this long. */
    private static final Duration NEWS_AGAIN = Duration.ofDays(2);

    private static final String ROWS = """
            SELECT d.id, d.created_at, d.kind, d.channel, n.account_id, d.state, d.problem, d.attempts, d.not_before,
                   d.finished_at
            FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
            """;

    private final JdbcClient database;
    private final AuditTrail audit;
    private final Wake wake;
    private final Clock clock;

    OutboxTrail(JdbcClient database, AuditTrail audit, Wake wake, Clock clock) {
        this.database = database;
        this.audit = audit;
        this.wake = wake;
        this.clock = clock;
    }

    /**
     * Entries older than the given one.
     *
     * @param state only those in this state; null for all
     */
    public List<OutboxEntry> before(long id, @Nullable DeliveryState state, int limit) {
        var which = state == null ? "WHERE d.id < :before" : "WHERE d.state = :state AND d.id < :before";
        var query = database.sql(ROWS + which + " ORDER BY d.id DESC LIMIT :limit")
                .param("before", id)
                .param("limit", limit);
        return (state == null ? query : query.param("state", state.name()))
                .query((row, number) -> read(row))
                .list();
    }

    /** These entries as they are now, newest first; one statement. */
    public List<OutboxEntry> of(Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : database.sql(ROWS + "WHERE d.id IN (:ids) ORDER BY d.id DESC")
                        .param("ids", ids)
                        .query((row, number) -> read(row))
                        .list();
    }

    /**
     * How many entries are newer than the given one, counted up to a limit.
     *
     * @param state only those in this state; null for all
     */
    public int newer(long id, @Nullable DeliveryState state, int most) {
        var which = state == null ? "" : "state = :state AND ";
        var query = database.sql("SELECT COUNT(*) FROM (SELECT id FROM notice_delivery WHERE " + which
                        + "id > :after LIMIT :most) newer")
                .param("after", id)
                .param("most", most);
        return (state == null ? query : query.param("state", state.name()))
                .query(Integer.class)
                .single();
    }

    /** Lets a message that was given up or became old go out once more; anything else stays as it is. */
    @Transactional
    @RetryOnConflict
    public void sendAgain(long delivery) {
        var now = clock.instant();
        var changed = database.sql("""
                        UPDATE notice_delivery
                        SET state = 'WAITING', attempts = 0, problem = NULL, finished_at = NULL, not_before = :now,
                            expires_at = :expires
                        WHERE id = :id AND state IN ('DEAD', 'EXPIRED') AND (problem IS NULL OR problem <> 'bouncing')
                        """)
                .param("now", DatabaseTime.of(now))
                .param("expires", DatabaseTime.of(now.plus(NEWS_AGAIN)))
                .param("id", delivery)
                .update();
        if (changed == 1) {
            audit.record("outbox.sentAgain", "delivery:" + delivery, "");
            wake.afterCommit();
        }
    }

    /** Forgets that a phone could not be reached, and lets this message, which was held back for that, go there. */
    @Transactional
    @RetryOnConflict
    public void tryNumberAgain(long delivery) {
        var now = clock.instant();
        var changed = database.sql("""
                        UPDATE notice_delivery
                        SET state = 'WAITING', attempts = 0, problem = NULL, finished_at = NULL, not_before = :now,
                            expires_at = :expires
                        WHERE id = :id AND state = 'DEAD' AND problem = 'bouncing'
                        """)
                .param("now", DatabaseTime.of(now))
                .param("expires", DatabaseTime.of(now.plus(NEWS_AGAIN)))
                .param("id", delivery)
                .update();
        if (changed == 1) {
            database.sql("""
                            DELETE FROM silent_phone
                            WHERE phone_hash = (SELECT phone_hash FROM notice_delivery WHERE id = ?)
                            """).param(delivery).update();
            audit.record("outbox.numberTried", "delivery:" + delivery, "");
            wake.afterCommit();
        }
    }

    /** Holds a message that waits back for good; one that is leaving at this moment is left to finish. */
    @Transactional
    @RetryOnConflict
    public void cancel(long delivery) {
        var changed = database.sql("""
                        UPDATE notice_delivery SET state = 'CANCELLED', problem = 'by-staff', finished_at = :now
                        WHERE id = :id AND state = 'WAITING'
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("id", delivery)
                .update();
        if (changed == 1) {
            audit.record("outbox.cancelled", "delivery:" + delivery, "");
        }
    }

    private static OutboxEntry read(ResultSet row) throws SQLException {
        return new OutboxEntry(
                row.getLong("id"),
                DatabaseTime.instant(row, "created_at"),
                Objects.requireNonNull(row.getString("kind")),
                ChannelName.valueOf(row.getString("channel")),
                row.getObject("account_id", Long.class),
                DeliveryState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getString("problem")).orElse(""),
                row.getInt("attempts"),
                DatabaseTime.instant(row, "not_before"),
                DatabaseTime.nullableInstant(row, "finished_at"));
    }
}
