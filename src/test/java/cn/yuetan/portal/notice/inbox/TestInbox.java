package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;

/** Puts messages straight into an inbox. */
@Component
public class TestInbox {

    private final JdbcClient database;
    private final PersonalData personalData;
    private final Clock clock;

    TestInbox(JdbcClient database, PersonalData personalData, Clock clock) {
        this.database = database;
        this.personalData = personalData;
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

    /** The cause of this message is gone. */
    public void settle(long id) {
        database.sql("UPDATE notice SET settled_at = ? WHERE id = ?")
                .param(DatabaseTime.of(clock.instant()))
                .param(id)
                .update();
    }
}
