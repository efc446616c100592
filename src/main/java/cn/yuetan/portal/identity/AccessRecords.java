package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The access log and its page for the person it concerns. */
@Service
@Transactional(readOnly = true)
public class AccessRecords implements AccessLog {

    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 200;

    /**
     * One look at somebody's data.
     *
     * @param actor display name of whoever looked
     * @param what translation key of what was shown
     */
    public record Access(long id, Instant at, String actor, String what, String reason) {}

    private final JdbcClient database;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    AccessRecords(JdbcClient database, CurrentPerson person, AuditTrail audit, Clock clock) {
        this.database = database;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasRole('STAFF')")
    @Transactional(propagation = Propagation.MANDATORY)
    public void revealed(AccountId subject, String what, String reason) {
        var given = reason.strip();
        var length = given.codePointCount(0, given.length());
        if (length < SHORTEST_REASON
                || length > LONGEST_REASON
                || given.codePoints().anyMatch(Character::isISOControl)) {
            throw new InputRefused("identity.reveal.reason", SHORTEST_REASON, LONGEST_REASON);
        }
        database.sql("""
                        INSERT INTO data_access (subject_id, actor_id, happened_at, what, reason)
                        VALUES (?, ?, ?, ?, ?)
                        """)
                .param(subject.value())
                .param(person.require().value())
                .param(DatabaseTime.of(clock.instant()))
                .param(what)
                .param(given)
                .update();
        audit.record("data.revealed", "account:" + subject.value(), what);
    }

    /** The latest looks at the acting person's data, newest first, older than the given one. */
    @PreAuthorize("hasRole('COURIER')")
    public List<Access> mine(long before, int limit) {
        return database.sql("""
                        SELECT d.id, d.happened_at, a.display_name, d.what, d.reason
                        FROM data_access d JOIN account a ON a.id = d.actor_id
                        WHERE d.subject_id = ? AND d.id < ? ORDER BY d.id DESC LIMIT ?
                        """)
                .param(person.require().value())
                .param(before)
                .param(limit)
                .query((row, number) -> new Access(
                        row.getLong("id"),
                        DatabaseTime.instant(row, "happened_at"),
                        row.getString("display_name"),
                        row.getString("what"),
                        row.getString("reason")))
                .list();
    }
}
