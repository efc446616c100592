package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes deliveries for this node and gives them back. Each is held by one node for a lease; when a node dies, its lease
 * runs out and another takes over with the same send id. A result that comes after the lease passed on changes nothing.
 */
@Repository
class Claims {

    /** A dead node's messages are with another within thirty seconds: this and the pause between two looks. */
    static final Duration LEASE = Duration.ofSeconds(25);

    /** The first of its lane, unless it is urgent: then the first urgent one. */
    static final String DUE = """
            SELECT d.id FROM notice_delivery d
            WHERE d.channel = :channel
              AND (d.state = 'WAITING' AND d.not_before <= :now OR d.state = 'SENDING' AND d.leased_until < :now)
              AND NOT EXISTS (SELECT 1 FROM notice_delivery e
                              WHERE e.lane = d.lane AND e.state IN ('WAITING', 'SENDING')
                                AND e.id < d.id AND e.urgent >= d.urgent)
            ORDER BY d.urgent DESC, d.not_before, d.id LIMIT :most
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Claims(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.clock = clock;
        transaction = new TransactionTemplate(transactions);
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_READ_COMMITTED);
    }

    /** Takes what is due on this channel, urgent ones first, one of each lane at most. */
    List<Claim> take(ChannelName channel, int most) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var now = clock.instant();
            var due = database.sql(DUE)
                    .param("channel", channel.name())
                    .param("now", DatabaseTime.of(now))
                    .param("most", most)
                    .query(Long.class)
                    .list();
            return due.isEmpty() ? List.of() : lease(due, now);
        }));
    }

    /** Another node may have been faster: what it holds is skipped, what it finished is looked at again. */
    private List<Claim> lease(List<Long> due, Instant now) {
        var token = RequestKey.fresh();
        var until = now.plus(LEASE);
        var mine = database.sql("""
                        SELECT id, send_id, notice_id, kind, lane, address, urgent, attempts, expires_at
                        FROM notice_delivery
                        WHERE id IN (:due)
                          AND (state = 'WAITING' AND not_before <= :now OR state = 'SENDING' AND leased_until < :now)
                        ORDER BY urgent DESC, id FOR UPDATE SKIP LOCKED
                        """)
                .param("due", due)
                .param("now", DatabaseTime.of(now))
                .query((row, number) -> claim(row, token, until))
                .list();
        if (!mine.isEmpty()) {
            database.sql("""
                            UPDATE notice_delivery SET state = 'SENDING', leased_by = :token, leased_until = :until
                            WHERE id IN (:mine)
                            """)
                    .param("token", token.bytes())
                    .param("until", DatabaseTime.of(until))
                    .param("mine", mine.stream().map(Claim::id).toList())
                    .update();
        }
        return mine;
    }

    /**
     * Ends a delivery; false if it is no longer ours.
     *
     * @param phone the number it was tried with, by its keyed hash; null if it was not tried or has none
     */
    boolean finish(Claim claim, DeliveryState state, String problem, String reference, byte @Nullable [] phone) {
        return database.sql("""
                                UPDATE notice_delivery
                                SET state = :state, problem = :problem, provider_reference = :reference,
                                    phone_hash = COALESCE(:phone, phone_hash), finished_at = :now, leased_by = NULL, leased_until = NULL
                                WHERE id = :id AND leased_by = :token AND state = 'SENDING'
                                """)
                        .param("state", state.name())
                        .param("problem", problem.isEmpty() ? null : problem)
                        .param("reference", reference.isEmpty() ? null : reference)
                        .param("phone", phone)
                        .param("now", DatabaseTime.of(clock.instant()))
                        .param("id", claim.id())
                        .param("token", claim.token().bytes())
                        .update()
                == 1;
    }

    /** Gives a delivery back until later; false if it is no longer ours. */
    boolean putBack(Claim claim, Instant notBefore, String problem, boolean failedTry, byte @Nullable [] phone) {
        return database.sql("""
                                UPDATE notice_delivery
                                SET state = 'WAITING', not_before = :then, problem = :problem,
                                    phone_hash = COALESCE(:phone, phone_hash), attempts = attempts + :failed, leased_by = NULL, leased_until = NULL
                                WHERE id = :id AND leased_by = :token AND state = 'SENDING'
                                """)
                        .param("then", DatabaseTime.of(notBefore))
                        .param("problem", problem)
                        .param("failed", failedTry ? 1 : 0)
                        .param("phone", phone)
                        .param("id", claim.id())
                        .param("token", claim.token().bytes())
                        .update()
                == 1;
    }

    /** Gives a delivery back until the quiet hours are over; whatever it was before, an alarm behind it may pass now. */
    boolean rest(Claim claim, Instant until) {
        return database.sql("""
                                UPDATE notice_delivery
                                SET state = 'WAITING', not_before = :then, problem = 'quiet-hours', urgent = FALSE,
                                    leased_by = NULL, leased_until = NULL
                                WHERE id = :id AND leased_by = :token AND state = 'SENDING'
                                """)
                        .param("then", DatabaseTime.of(until))
                        .param("id", claim.id())
                        .param("token", claim.token().bytes())
                        .update()
                == 1;
    }

    /** Lets what waits behind it of the same kind go with it if there are many; how many stand in it now besides itself. */
    int collapse(Claim claim, int atLeast) {
        return Objects.requireNonNull(transaction.execute(status -> {
            if (claim.attempts() == 0 && waitingBehind(claim) + 1 >= atLeast) {
                database.sql("""
                                UPDATE notice_delivery SET state = 'COLLAPSED', collapsed_into = :id, finished_at = :now
                                WHERE lane = :lane AND state = 'WAITING' AND kind = :kind AND id > :id
                                """)
                        .param("id", claim.id())
                        .param("now", DatabaseTime.of(clock.instant()))
                        .param("lane", claim.lane())
                        .param("kind", claim.kind())
                        .update();
            }
            return database.sql("""
                            SELECT COUNT(*) FROM notice_delivery
                            WHERE lane = :lane AND state = 'COLLAPSED' AND collapsed_into = :id
                            """)
                    .param("lane", claim.lane())
                    .param("id", claim.id())
                    .query(Integer.class)
                    .single();
        }));
    }

    /** How many wait or are on their way. */
    int waiting() {
        return database.sql("SELECT COUNT(*) FROM notice_delivery WHERE state IN ('WAITING', 'SENDING')")
                .query(Integer.class)
                .single();
    }

    private int waitingBehind(Claim claim) {
        return database.sql("""
                        SELECT COUNT(*) FROM notice_delivery
                        WHERE lane = :lane AND state = 'WAITING' AND kind = :kind AND id > :id
                        """)
                .param("lane", claim.lane())
                .param("kind", claim.kind())
                .param("id", claim.id())
                .query(Integer.class)
                .single();
    }

    private static Claim claim(ResultSet row, RequestKey token, Instant until) throws SQLException {
        var sendId = ByteBuffer.wrap(row.getBytes("send_id"));
        return new Claim(
                row.getLong("id"),
                token,
                until,
                new UUID(sendId.getLong(), sendId.getLong()),
                row.getLong("notice_id"),
                row.getString("kind"),
                row.getString("lane"),
                row.getBytes("address"),
                row.getBoolean("urgent"),
                row.getInt("attempts"),
                DatabaseTime.instant(row, "expires_at"));
    }
}
