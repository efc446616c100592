package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Puts messages straight into an inbox. */
@Component
public class TestInbox {

    private final JdbcClient database;
    private final PersonalData personalData;
    private final InboxPages pages;
    private final Clock clock;

    TestInbox(JdbcClient database, PersonalData personalData, InboxPages pages, Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.pages = pages;
        this.clock = clock;
    }

    /** An unread message of a kind that no module declares. */
    public long put(long account, NoticeGroup group, String opens) {
        return put(account, "gone.kind", group, "{}", opens);
    }

    /** An unread message that leads nowhere. */
    public long put(long account) {
        return put(account, NoticeGroup.STATION, "");
    }

    /** An unread message of this kind. */
    public long put(long account, String kind, NoticeGroup group, String values, String opens) {
        var keys = new GeneratedKeyHolder();
        database.sql("""
                        INSERT INTO notice (request_key, kind, topic, account_id, cause, payload, opens, created_at, state)
                        VALUES (?, ?, ?, ?, 'test:1', ?, ?, ?, 'UNREAD')
                        """)
                .param(RequestKey.fresh().bytes())
                .param(kind)
                .param(group.name())
                .param(account)
                .param(personalData.encrypt("notice.values", values))
                .param(opens)
                .param(DatabaseTime.of(clock.instant()))
                .update(keys, "id");
        return Objects.requireNonNull(keys.getKey()).longValue();
    }

    /** What stands in somebody's inbox, newest first, in Chinese. */
    public List<InboxEntry> of(long account) {
        return of(account, Locale.SIMPLIFIED_CHINESE);
    }

    /** The same in another language. */
    public List<InboxEntry> of(long account, Locale language) {
        return pages.read(new AccountId(account), InboxFilter.OPEN, null, Long.MAX_VALUE, 100, language);
    }

    /** The kinds that somebody was told, newest first, each with the channels it leaves by. */
    public List<String> told(long account) {
        return database.sql("""
                        SELECT CONCAT(n.kind, COALESCE(CONCAT(' ', GROUP_CONCAT(d.channel ORDER BY d.channel)), ''))
                        FROM notice n LEFT JOIN notice_delivery d ON d.notice_id = n.id
                        WHERE n.account_id = ? GROUP BY n.id, n.kind ORDER BY n.id DESC
                        """).param(account).query(String.class).list();
    }

    /** The cause of this message is gone. */
    public void settle(long id) {
        database.sql("UPDATE notice SET settled_at = ? WHERE id = ?")
                .param(DatabaseTime.of(clock.instant()))
                .param(id)
                .update();
    }
}
