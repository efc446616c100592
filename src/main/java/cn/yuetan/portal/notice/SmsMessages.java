package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the development gateway kept, for staff who try the portal out. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMIN', 'OFFICE')")
public class SmsMessages {

    /** One kept message. */
    public record Message(long id, Instant at, String phoneMasked, String text) {}

    private final JdbcClient database;

    SmsMessages(JdbcClient database) {
        this.database = database;
    }

    /** One page, newest first. */
    public List<Message> page(int offset, int limit) {
        return database.sql("SELECT id, sent_at, phone_masked, text FROM sms_message ORDER BY id DESC LIMIT ? OFFSET ?")
                .param(limit)
                .param(offset)
                .query((row, number) -> new Message(
                        row.getLong("id"),
                        DatabaseTime.instant(row, "sent_at"),
                        row.getString("phone_masked"),
                        row.getString("text")))
                .list();
    }

    /** How many are kept. */
    public int count() {
        return database.sql("SELECT COUNT(*) FROM sms_message")
                .query(Integer.class)
                .single();
    }
}
