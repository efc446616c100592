package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.shared.RequestKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An announcement as staff edit it. How far the telling has come is counted in SQL by {@link Publishing}, never here. */
@Entity
@Table(name = "announcement")
class Announcement {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(updatable = false)
    private UUID requestKey;

    private String title;

    @Column(name = "title_en")
    private String titleEnglish;

    private String body;

    @Column(name = "body_en")
    private String bodyEnglish;

    @Enumerated(EnumType.STRING)
    private AudienceKind audienceKind;

    private String audienceKey;

    @Enumerated(EnumType.STRING)
    private AnnouncementState state = AnnouncementState.DRAFT;

    private @Nullable Instant publishAt;
    private Instant expiresAt;
    private boolean pinnedKiosk;
    private boolean pinnedPhone;

    @Column(updatable = false)
    private @Nullable Long authorId;

    @Column(updatable = false)
    private Instant createdAt;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID publishRequest;

    @JdbcTypeCode(SqlTypes.CHAR)
    private @Nullable UUID withdrawRequest;

    private @Nullable Instant withdrawnAt;
    private String withdrawnReason = "";

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Announcement() {}

    @SuppressWarnings("NullAway.Init")
    Announcement(AnnouncementDraft draft, RequestKey key, @Nullable Long author, Instant now) {
        requestKey = key.value();
        authorId = author;
        createdAt = now.truncatedTo(ChronoUnit.MICROS);
        write(draft);
    }

    AnnouncementId id() {
        return new AnnouncementId(id);
    }

    AnnouncementState state() {
        return state;
    }

    Audience audience() {
        return new Audience(audienceKind, audienceKey);
    }

    /** Takes an edit over; only a draft is edited, and only as it was on the screen. */
    void change(AnnouncementDraft draft, int basedOn) {
        requireVersion(basedOn);
        if (state != AnnouncementState.DRAFT) {
            throw AnnouncementRefused.moved();
        }
        write(draft);
    }

    /** Gives it its time; what is due or has no time goes out now. */
    void schedule(int basedOn, RequestKey key, Instant now) {
        requireVersion(basedOn);
        move(AnnouncementState.SCHEDULED);
        var from = publishAt == null || publishAt.isBefore(now) ? now : publishAt;
        AnnouncementDraft.requireAhead(from, expiresAt, now);
        publishAt = from.truncatedTo(ChronoUnit.MICROS);
        publishRequest = key.value();
    }

    boolean publishedBy(RequestKey key) {
        return Objects.equals(publishRequest, key.value());
    }

    /** Takes one that waits back to the desk. */
    void takeBack() {
        move(AnnouncementState.DRAFT);
        publishRequest = null;
    }

    void withdraw(String reason, RequestKey key, Instant now) {
        move(AnnouncementState.WITHDRAWN);
        withdrawnReason = reason;
        withdrawnAt = now.truncatedTo(ChronoUnit.MICROS);
        withdrawRequest = key.value();
    }

    boolean withdrawnBy(RequestKey key) {
        return Objects.equals(withdrawRequest, key.value());
    }

    /** Changes where it stands while it is out. */
    void pin(boolean kiosk, boolean phone) {
        if (state != AnnouncementState.PUBLISHED && state != AnnouncementState.SCHEDULED) {
            throw AnnouncementRefused.moved();
        }
        pinnedKiosk = kiosk;
        pinnedPhone = phone;
    }

    private void requireVersion(int basedOn) {
        if (version != basedOn) {
            throw AnnouncementRefused.moved();
        }
    }

    private void move(AnnouncementState next) {
        if (!state.canBecome(next)) {
            throw AnnouncementRefused.moved();
        }
        state = next;
    }

    private void write(AnnouncementDraft draft) {
        title = draft.title();
        titleEnglish = draft.titleEnglish();
        body = draft.body();
        bodyEnglish = draft.bodyEnglish();
        audienceKind = draft.audience().kind();
        audienceKey = draft.audience().key();
        publishAt = draft.publishAt();
        expiresAt = draft.expiresAt();
        pinnedKiosk = draft.pinnedKiosk();
        pinnedPhone = draft.pinnedPhone();
    }
}
