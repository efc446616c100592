package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows an announcement to those whom it is for, and to staff. */
@Service
@PreAuthorize("hasAnyRole('COURIER', 'HOST', 'STAFF')")
public class AnnouncementReading {

    private record Found(ReadableAnnouncement announcement, Audience audience, boolean told) {}

    private final JdbcClient database;
    private final Audiences audiences;
    private final Inbox inbox;
    private final CurrentPerson person;
    private final LiveUpdates live;
    private final Clock clock;

    AnnouncementReading(
            JdbcClient database,
            Audiences audiences,
            Inbox inbox,
            CurrentPerson person,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.audiences = audiences;
        this.inbox = inbox;
        this.person = person;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Opens it for the acting person and marks it as read if it is for them, in the inbox too. Opening it again changes
     * nothing.
     *
     * @throws AnnouncementRefused if it is not out, or not for this person
     */
    @Transactional
    @RetryOnConflict
    public ReadableAnnouncement open(AnnouncementId id, Locale language) {
        var me = person.require();
        var found = find(id, me, language).orElseThrow(AnnouncementRefused::unknown);
        var mine = found.told() || audiences.contains(found.audience(), me);
        if (!mine && !person.has(Roles.STAFF)) {
            throw AnnouncementRefused.unknown();
        }
        if (mine && found.announcement().state() == AnnouncementState.PUBLISHED) {
            markRead(id, me);
        }
        return found.announcement();
    }

    private void markRead(AnnouncementId id, AccountId me) {
        var now = DatabaseTime.of(clock.instant());
        var changed = database.sql("""
                        INSERT INTO announcement_reader (announcement_id, account_id, told_at, read_at)
                        VALUES (:id, :me, :now, :now)
                        ON DUPLICATE KEY UPDATE read_at = COALESCE(read_at, VALUES(read_at))
                        """)
                .param("id", id.value())
                .param("me", me.value())
                .param("now", now)
                .update();
        if (changed > 0) {
            live.publishAfterCommit(AnnouncementTopics.FIGURES);
        }
        inbox.readAbout(AnnouncementNotices.ANNOUNCED, AnnouncementNotices.cause(id));
    }

    private Optional<Found> find(AnnouncementId id, AccountId me, Locale language) {
        var english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
        return database.sql("""
                        SELECT a.*, r.account_id IS NOT NULL AS mine FROM announcement a
                        LEFT JOIN announcement_reader r ON r.announcement_id = a.id AND r.account_id = ?
                        WHERE a.id = ? AND a.published_at IS NOT NULL
                        """)
                .param(me.value())
                .param(id.value())
                .query((row, number) -> new Found(
                        readable(row, english, clock.instant()),
                        AnnouncementTable.audience(row),
                        row.getBoolean("mine")))
                .optional();
    }

    private static ReadableAnnouncement readable(ResultSet row, boolean english, Instant now) throws SQLException {
        var state = AnnouncementState.valueOf(Objects.requireNonNull(row.getString("state")));
        var expires = DatabaseTime.instant(row, "expires_at");
        return new ReadableAnnouncement(
                AnnouncementTable.said(row, "title", english),
                state == AnnouncementState.WITHDRAWN ? "" : AnnouncementTable.said(row, "body", english),
                state == AnnouncementState.PUBLISHED && !expires.isAfter(now) ? AnnouncementState.EXPIRED : state,
                DatabaseTime.instant(row, "published_at"),
                expires);
    }
}
