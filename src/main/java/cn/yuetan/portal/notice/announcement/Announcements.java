package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.notice.PinnedAnnouncements;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office does about announcements: write, publish, take back, withdraw. Keepers and community workers look on. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('OFFICE')")
public class Announcements {

    private static final String READERS = "hasAnyRole('OFFICE', 'COMMUNITY', 'KEEPER')";
    private static final int LONGEST_PAGE = 200;
    private static final int SHORTEST_REASON = 2;
    private static final int LONGEST_REASON = 100;

    private final AnnouncementRepository rows;
    private final AnnouncementTable lists;
    private final Audiences audiences;
    private final AnnouncementNotices notices;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    Announcements(
            AnnouncementRepository rows,
            AnnouncementTable lists,
            Audiences audiences,
            AnnouncementNotices notices,
            CurrentPerson person,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.rows = rows;
        this.lists = lists;
        this.audiences = audiences;
        this.notices = notices;
        this.person = person;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * One page, newest first.
     *
     * @param state only those in this state; null for all
     */
    @PreAuthorize(READERS)
    public List<AnnouncementRow> find(@Nullable AnnouncementState state, int offset, int limit) {
        return lists.find(state, Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @PreAuthorize(READERS)
    public int count(@Nullable AnnouncementState state) {
        return lists.count(state);
    }

    /**
     * One announcement.
     *
     * @throws AnnouncementRefused if there is none with this number
     */
    @PreAuthorize(READERS)
    public AnnouncementDetails get(AnnouncementId id) {
        return lists.details(id).orElseThrow(AnnouncementRefused::unknown);
    }

    /** Every audience that can be chosen, named in this language. */
    @PreAuthorize(READERS)
    public List<AudienceChoice> audiences(Locale language) {
        return audiences.choices(language);
    }

    /** How many people an announcement to this audience would reach now. */
    @PreAuthorize(READERS)
    public int reach(Audience audience) {
        return audiences.size(audience);
    }

    /** Writes a new draft; the same key writes it once. */
    @Transactional
    @RetryOnConflict
    public AnnouncementId create(AnnouncementDraft draft, RequestKey key) {
        var clean = draft.checked();
        var before = rows.findByRequestKey(key.value());
        if (before.isPresent()) {
            return before.get().id();
        }
        var author = person.require().value();
        try {
            var id = rows.saveAndFlush(new Announcement(clean, key, author, clock.instant()))
                    .id();
            recorded("announcement.drafted", id);
            return id;
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
    }

    /**
     * Changes a draft.
     *
     * @param version the edit that was on the screen
     */
    @Transactional
    @RetryOnConflict
    public void change(AnnouncementId id, int version, AnnouncementDraft draft) {
        locked(id).change(draft.checked(), version);
        recorded("announcement.changed", id);
    }

    /**
     * Lets a draft out, at its time or at once; the same key does it once.
     *
     * @throws AnnouncementRefused if nobody would see it, or it is not the draft that was on the screen
     */
    @Transactional
    @RetryOnConflict
    public void publish(AnnouncementId id, int version, RequestKey key) {
        var stored = locked(id);
        if (stored.publishedBy(key)) {
            return;
        }
        if (audiences.size(stored.audience()) == 0) {
            throw AnnouncementRefused.nobody();
        }
        stored.schedule(version, key, clock.instant());
        recorded("announcement.scheduled", id);
    }

    /** Throws a draft away; one that is gone already stays gone. */
    @Transactional
    @RetryOnConflict
    public void discard(AnnouncementId id) {
        var stored = rows.findById(id.value());
        if (stored.isEmpty()) {
            return;
        }
        if (stored.get().state() != AnnouncementState.DRAFT) {
            throw AnnouncementRefused.moved();
        }
        rows.delete(stored.get());
        recorded("announcement.discarded", id);
    }

    /** Takes one that waits for its time back to the desk; taking back a draft changes nothing. */
    @Transactional
    @RetryOnConflict
    public void takeBack(AnnouncementId id) {
        var stored = locked(id);
        if (stored.state() != AnnouncementState.DRAFT) {
            stored.takeBack();
            recorded("announcement.takenBack", id);
        }
    }

    /** Takes one back that is out: whoever was not told is not told any more, inboxes show it as over. */
    @Transactional
    @RetryOnConflict
    public void withdraw(AnnouncementId id, String reason, RequestKey key) {
        var why = checked(reason);
        var stored = locked(id);
        if (stored.withdrawnBy(key)) {
            return;
        }
        stored.withdraw(why, key, clock.instant());
        rows.saveAndFlush(stored);
        notices.over(id);
        recorded("announcement.withdrawn", id);
    }

    /** Changes on which first pages it stands. */
    @Transactional
    @RetryOnConflict
    public void pin(AnnouncementId id, boolean kiosk, boolean phone) {
        var stored = locked(id);
        if (kiosk && !AnnouncementDraft.everybodyMayKnow(stored.audience())) {
            throw new InputRefused("notice.announcement.refused.kiosk");
        }
        stored.pin(kiosk, phone);
        recorded("announcement.pinned", id);
    }

    private Announcement locked(AnnouncementId id) {
        return rows.findById(id.value()).orElseThrow(AnnouncementRefused::unknown);
    }

    private void recorded(String action, AnnouncementId id) {
        audit.record(action, AnnouncementNotices.cause(id), "");
        live.publishAfterCommit(PinnedAnnouncements.TOPIC);
        live.publishAfterCommit(AnnouncementTopics.FIGURES);
    }

    private static String checked(String typed) {
        var reason = typed.strip();
        var length = reason.codePointCount(0, reason.length());
        if (length < SHORTEST_REASON
                || length > LONGEST_REASON
                || reason.codePoints().anyMatch(Character::isISOControl)) {
            throw new InputRefused(
                    "notice.announcement.refused.reason",
                    Integer.toString(SHORTEST_REASON),
                    Integer.toString(LONGEST_REASON));
        }
        return reason;
    }
}
