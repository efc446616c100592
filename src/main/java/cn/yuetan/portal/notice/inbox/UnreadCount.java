package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.notice.InboxCounts;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts on the inbox's index and stops where the number stops to matter. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("isAuthenticated()")
class UnreadCount implements InboxCounts {

    private final JdbcClient database;
    private final CurrentPerson person;
    private final Clock clock;

    UnreadCount(JdbcClient database, CurrentPerson person, Clock clock) {
        this.database = database;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public int unread() {
        return person.id()
                .map(me -> database.sql("""
                                SELECT COUNT(*) FROM (
                                    SELECT 1 FROM notice
                                    WHERE account_id = ? AND state = 'UNREAD'
                                      AND (snoozed_until IS NULL OR snoozed_until <= ?)
                                    LIMIT 100) unread
                                """)
                        .param(me.value())
                        .param(DatabaseTime.of(clock.instant()))
                        .query(Integer.class)
                        .single())
                .orElse(0);
    }
}
