package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.notice.PinnedAnnouncements;
import cn.yuetan.portal.notice.announcement.AnnouncementNotices.Announced;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The steps by which announcements go out and end, each a transaction of its own. A page of people, what they are told and
 * the mark up to which everybody is told are committed together, under the announcement's row lock: that lock is the lease.
 * Another node passes a locked row by; a node that dies lets go of it at once, and whoever comes next goes on at the mark.
 */
@Component
class Publishing {

    static final int PAGE = 200;

    private static final int ENDING = 20;

    /** An announcement in the middle of being told. */
    private record Due(Announced values, Audience audience, long toldUpTo) {}

    private final JdbcClient database;
    private final Audiences audiences;
    private final AnnouncementNotices notices;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    Publishing(
            JdbcClient database,
            Audiences audiences,
            AnnouncementNotices notices,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.audiences = audiences;
        this.notices = notices;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** Brings out what is due, at most some at a time; returns how many. */
    @Transactional
    @RetryOnConflict
    public int begin() {
        var due = database.sql("""
                        SELECT id FROM announcement
                        WHERE state = 'SCHEDULED' AND publish_at <= :now AND expires_at > :now
                        ORDER BY publish_at LIMIT :most FOR UPDATE SKIP LOCKED
                        """)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("most", ENDING)
                .query(Long.class)
                .list();
        for (var id : due) {
            database.sql("""
                            UPDATE announcement SET state = 'PUBLISHED', published_at = ?, version = version + 1
                            WHERE id = ?
                            """).param(DatabaseTime.of(clock.instant())).param(id).update();
            audit.record("announcement.published", AnnouncementNotices.cause(new AnnouncementId(id)), "");
        }
        changed(due.size());
        return due.size();
    }

    /** Tells the next page of people about one announcement; returns whether there was something to do. */
    @Transactional
    @RetryOnConflict
    public boolean tell() {
        var due = database.sql("""
                        SELECT id, title, title_en, audience_kind, audience_key, told_up_to FROM announcement
                        WHERE state = 'PUBLISHED' AND told = FALSE AND expires_at > ?
                        ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED
                        """)
                .param(DatabaseTime.of(clock.instant()))
                .query((row, number) -> new Due(
                        new Announced(row.getLong("id"), AnnouncementTable.titles(row)),
                        AnnouncementTable.audience(row),
                        row.getLong("told_up_to")))
                .optional();
        due.ifPresent(this::tellPage);
        return due.isPresent();
    }

    /** Ends what is over by the clock, at most some at a time; returns how many. */
    @Transactional
    @RetryOnConflict
    public int end() {
        var over = database.sql("""
                        SELECT id FROM announcement
                        WHERE state IN ('SCHEDULED', 'PUBLISHED') AND expires_at <= ?
                        ORDER BY id LIMIT ? FOR UPDATE SKIP LOCKED
                        """)
                .param(DatabaseTime.of(clock.instant()))
                .param(ENDING)
                .query(Long.class)
                .list();
        for (var id : over) {
            database.sql("UPDATE announcement SET state = 'EXPIRED', version = version + 1 WHERE id = ?")
                    .param(id)
                    .update();
            notices.over(new AnnouncementId(id));
        }
        changed(over.size());
        return over.size();
    }

    private void tellPage(Due due) {
        var people = audiences.page(due.audience(), due.toldUpTo(), PAGE);
        people.forEach(account -> tellOne(due.values(), account));
        database.sql("UPDATE announcement SET told_up_to = ?, told = ? WHERE id = ?")
                .param(last(people, due.toldUpTo()))
                .param(people.size() < PAGE)
                .param(due.values().announcement())
                .update();
        live.publishAfterCommit(AnnouncementTopics.FIGURES);
    }

    /** Whoever opened it at a pin before the page came is not told once more. */
    private void tellOne(Announced values, AccountId account) {
        var isNew = database.sql("""
                        INSERT IGNORE INTO announcement_reader (announcement_id, account_id, told_at) VALUES (?, ?, ?)
                        """)
                .param(values.announcement())
                .param(account.value())
                .param(DatabaseTime.of(clock.instant()))
                .update();
        if (isNew == 1) {
            notices.tell(account, values);
        }
    }

    private void changed(int announcements) {
        if (announcements > 0) {
            live.publishAfterCommit(PinnedAnnouncements.TOPIC);
            live.publishAfterCommit(AnnouncementTopics.FIGURES);
        }
    }

    private static long last(List<AccountId> people, long before) {
        return people.isEmpty() ? before : people.getLast().value();
    }
}
