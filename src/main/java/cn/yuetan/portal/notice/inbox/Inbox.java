package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The acting person's messages. Every act names the state it leads to, so that a second tap finds it done and changes
 * nothing. A tablet has no way in: there a courier is only told how many.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('COURIER', 'HOST', 'STAFF')")
public class Inbox {

    private final JdbcClient database;
    private final CurrentPerson person;
    private final InboxPages pages;
    private final LiveUpdates live;
    private final Clock clock;

    Inbox(JdbcClient database, CurrentPerson person, InboxPages pages, LiveUpdates live, Clock clock) {
        this.database = database;
        this.person = person;
        this.pages = pages;
        this.live = live;
        this.clock = clock;
    }

    /**
     * One page in the reader's language: newest first, the snoozed ones in the order in which they come back.
     *
     * @param group only this group; null for all
     * @param before entries older than the one with this id; {@link Long#MAX_VALUE} for the first page. Snoozed entries
     *     all stand on the first
     */
    public List<InboxEntry> page(
            InboxFilter filter, @Nullable NoticeGroup group, long before, int limit, Locale language) {
        return pages.read(person.require(), filter, group, before, limit, language);
    }

    /**
     * Marks a message as read.
     *
     * @return the page that it speaks of; empty if it speaks of none
     * @throws EntryRefused if it is gone or not the acting person's
     */
    @Transactional
    @RetryOnConflict
    public Optional<String> open(long id) {
        var page = database.sql("SELECT opens FROM notice WHERE id = ? AND account_id = ? AND state <> 'NONE'")
                .param(id)
                .param(person.require().value())
                .query(String.class)
                .optional()
                .orElseThrow(EntryRefused::gone);
        change(
                "UPDATE notice SET state = 'READ', read_at = ? WHERE id = ? AND account_id = ? AND state = 'UNREAD'",
                id);
        return InboxPages.leads(page) ? Optional.of(page) : Optional.empty();
    }

    /** Marks what was said about a cause as read: its page was opened in another way. */
    @Transactional
    @RetryOnConflict
    public void readAbout(NoticeKind<?> kind, String cause) {
        var me = person.require();
        var changed = database.sql("""
                        UPDATE notice SET state = 'READ', read_at = ?
                        WHERE cause = ? AND kind = ? AND account_id = ? AND state = 'UNREAD'
                        """)
                .param(DatabaseTime.of(clock.instant()))
                .param(cause)
                .param(kind.id())
                .param(me.value())
                .update();
        tell(me, changed);
    }

    /** Puts a message away. */
    @Transactional
    @RetryOnConflict
    public void done(long id) {
        change("""
                UPDATE notice SET state = 'DONE', snoozed_until = NULL, read_at = COALESCE(read_at, ?)
                WHERE id = ? AND account_id = ? AND state IN ('UNREAD', 'READ')
                """, id);
    }

    /** Takes a message back that was put away. */
    @Transactional
    @RetryOnConflict
    public void undoDone(long id) {
        change("""
                UPDATE notice SET state = 'READ', read_at = COALESCE(read_at, ?)
                WHERE id = ? AND account_id = ? AND state = 'DONE'
                """, id);
    }

    /**
     * Hides a message until then; it comes back unread.
     *
     * @throws EntryRefused if that moment has passed
     */
    @Transactional
    @RetryOnConflict
    public void snooze(long id, Snooze until) {
        var now = clock.instant();
        var moment = until.until(clock);
        if (!moment.isAfter(now)) {
            throw EntryRefused.tooLateToday();
        }
        var me = person.require();
        var changed = database.sql("""
                        UPDATE notice SET state = 'UNREAD', snoozed_until = ?
                        WHERE id = ? AND account_id = ? AND state IN ('UNREAD', 'READ')
                        """)
                .param(DatabaseTime.of(moment))
                .param(id)
                .param(me.value())
                .update();
        tell(me, changed);
    }

    /** Takes a snoozed message back now. */
    @Transactional
    @RetryOnConflict
    public void wake(long id) {
        var me = person.require();
        var changed = database.sql("""
                        UPDATE notice SET snoozed_until = NULL
                        WHERE id = ? AND account_id = ? AND snoozed_until IS NOT NULL
                        """).param(id).param(me.value()).update();
        tell(me, changed);
    }

    /** Marks everything as read that the person has seen: up to the newest entry on the screen, nothing that came since. */
    @Transactional
    @RetryOnConflict
    public void readAll(long newest) {
        var me = person.require();
        var now = DatabaseTime.of(clock.instant());
        var changed = database.sql("""
                        UPDATE notice SET state = 'READ', read_at = ?
                        WHERE account_id = ? AND state = 'UNREAD' AND id <= ?
                          AND (snoozed_until IS NULL OR snoozed_until <= ?)
                        """)
                .param(now)
                .param(me.value())
                .param(newest)
                .param(now)
                .update();
        tell(me, changed);
    }

    private void change(String update, long id) {
        var me = person.require();
        var changed = database.sql(update)
                .param(DatabaseTime.of(clock.instant()))
                .param(id)
                .param(me.value())
                .update();
        tell(me, changed);
    }

    private void tell(AccountId me, int changed) {
        if (changed > 0) {
            live.publishAfterCommit(InboxTopic.of(me));
        }
    }
}
