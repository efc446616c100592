package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The outbox's statements on {@code notice}. */
@Repository
class OutboxTable {

    private final JdbcClient database;
    private final Clock clock;

    OutboxTable(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes one message; only a person has it in the inbox.
     *
     * @throws org.springframework.dao.DuplicateKeyException if this key was written before
     */
    long insert(byte[] key, Notice<?> notice, Recipient recipient, byte[] payload, String opens) {
        var keys = new GeneratedKeyHolder();
        var account =
                switch (recipient) {
                    case Recipient.Person person -> person.account().value();
                    case Recipient.Mailbox mailbox -> mailbox.owner().value();
                    default -> null;
                };
        database.sql("""
                        INSERT INTO notice (request_key, kind, topic, account_id, cause, payload, opens, created_at, state)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(key)
                .param(notice.kind().id())
                .param(notice.kind().group().name())
                .param(account)
                .param(notice.cause())
                .param(payload)
                .param(opens)
                .param(DatabaseTime.of(clock.instant()))
                .param(recipient instanceof Recipient.Person ? "UNREAD" : "NONE")
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** Marks what was told about a cause as over; whose inbox that changes. */
    List<AccountId> settle(String kind, String cause) {
        var told = database.sql("""
                        SELECT DISTINCT account_id FROM notice
                        WHERE cause = ? AND kind = ? AND settled_at IS NULL AND account_id IS NOT NULL
                        """)
                .param(cause)
                .param(kind)
                .query((row, number) -> new AccountId(row.getLong("account_id")))
                .list();
        database.sql("UPDATE notice SET settled_at = ? WHERE cause = ? AND kind = ? AND settled_at IS NULL")
                .param(DatabaseTime.of(clock.instant()))
                .param(cause)
                .param(kind)
                .update();
        return told;
    }
}
