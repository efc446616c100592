package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the audit trail, newest first, page by page along its key: the millionth page costs what the first costs. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMIN', 'OFFICE')")
public class AuditEntries {

    /**
     * One entry.
     *
     * @param actor user name, or the account number of a courier, or empty where the server itself acted
     */
    public record Entry(
            long id, Instant at, String actor, String device, String action, String subject, String detail) {}

    private final JdbcClient database;

    AuditEntries(JdbcClient database) {
        this.database = database;
    }

    /**
     * Entries older than the given one.
     *
     * @param subject exactly this subject, such as {@code courier:42}; empty for all
     * @param actor exactly this user name or account number; empty for all
     */
    public List<Entry> before(long id, String subject, String actor, int limit) {
        var sql = new StringBuilder("""
                SELECT e.id, e.happened_at, e.device, e.action, e.subject, e.detail,
                       COALESCE(a.user_name, CONCAT('account-', e.actor_id), '') AS actor
                FROM audit_entry e LEFT JOIN account a ON a.id = e.actor_id
                WHERE e.id < :before
                """);
        if (!subject.isEmpty()) {
            sql.append(" AND e.subject = :subject");
        }
        var actorId = actor.isEmpty() ? Optional.<Long>empty() : Optional.of(accountOf(actor));
        if (actorId.isPresent()) {
            sql.append(" AND e.actor_id = :actor");
        }
        return database.sql(sql.append(" ORDER BY e.id DESC LIMIT :limit").toString())
                .param("before", id)
                .param("subject", subject)
                .param("actor", actorId.orElse(0L))
                .param("limit", limit)
                .query((row, number) -> new Entry(
                        row.getLong("id"),
                        DatabaseTime.instant(row, "happened_at"),
                        row.getString("actor"),
                        row.getString("device"),
                        row.getString("action"),
                        row.getString("subject"),
                        row.getString("detail")))
                .list();
    }

    private long accountOf(String actor) {
        var number = actor.startsWith("account-") ? actor.substring("account-".length()) : actor;
        if (number.matches("\\d{1,18}")) {
            return Long.parseLong(number);
        }
        return database.sql("SELECT id FROM account WHERE user_name = ?")
                .param(actor)
                .query(Long.class)
                .optional()
                .orElse(0L);
    }
}
