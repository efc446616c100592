package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Pause;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.Spelling;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * An E站 as people edit it. Whether it is open is reckoned by {@link OpenStates} and how far it is trusted by {@link Proofs},
 * both in SQL: those columns are not read or written here. Days that differ and offers are kept by {@link PlaceParts}.
 */
@Entity
@Table(name = "place")
class Place {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(updatable = false)
    private UUID requestKey;

    @Column(updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    private PlaceKind kind;

    private String name;
    private String namePinyin;
    private String nameInitials;
    private String spelled;
    private String address;
    private String landmark;
    private String wayIn;
    private String accessNotes;
    private String phone;
    private double latitude;
    private double longitude;
    private int cell;
    private String week;

    @Enumerated(EnumType.STRING)
    private HolidayHours holidays;

    private @Nullable Integer movedWorkdayAs;
    private @Nullable Instant pausedFrom;
    private @Nullable LocalDate backOn;
    private String pauseNote;

    @Enumerated(EnumType.STRING)
    private PlaceState state = PlaceState.ACTIVE;

    private String closedReason = "";
    private @Nullable Long mergedInto;

    @Column(updatable = false)
    private boolean sample;

    @Column(updatable = false)
    private Instant createdAt;

    private Instant changedAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected Place() {}

    @SuppressWarnings("NullAway.Init")
    Place(PlaceCode code, PlaceDraft draft, boolean sample, RequestKey key, Instant now) {
        this.requestKey = key.value();
        this.number = code.number();
        this.sample = sample;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        this.changedAt = createdAt;
        write(draft);
    }

    PlaceId id() {
        return new PlaceId(id);
    }

    UUID requestKey() {
        return requestKey;
    }

    PlaceCode code() {
        return new PlaceCode(number);
    }

    int version() {
        return version;
    }

    PlaceState state() {
        return state;
    }

    String spelled() {
        return spelled;
    }

    PlaceFacts facts() {
        return new PlaceFacts(
                kind, name, address, landmark, wayIn, accessNotes, phone, new GeoPoint(latitude, longitude));
    }

    /** The schedule without days that differ. */
    Schedule usual() {
        var pause = pausedFrom == null ? null : new Pause(pausedFrom, backOn, pauseNote);
        var as = movedWorkdayAs == null ? null : DayOfWeek.of(movedWorkdayAs);
        return new Schedule(WeekHours.parse(week), holidays, as, Map.of(), pause);
    }

    /** @throws PlaceRefused if somebody else changed it since this version */
    void requireVersion(int basedOn) {
        if (version != basedOn) {
            throw PlaceRefused.of(Reason.EDITED_MEANWHILE, name);
        }
    }

    /** @throws PlaceRefused if it was closed for good */
    void requireActive() {
        if (state == PlaceState.CLOSED) {
            throw PlaceRefused.of(Reason.CLOSED, name);
        }
    }

    void change(PlaceDraft draft, Instant now) {
        write(draft);
        touched(now);
    }

    void close(String reason, @Nullable Long into, Instant now) {
        state = PlaceState.CLOSED;
        closedReason = reason;
        mergedInto = into;
        touched(now);
    }

    void reopen(Instant now) {
        state = PlaceState.ACTIVE;
        closedReason = "";
        mergedInto = null;
        touched(now);
    }

    /** Later than the change before, so that the version moves on even if only days or offers are otherwise. */
    void touched(Instant now) {
        var next = changedAt.plus(1, ChronoUnit.MICROS);
        changedAt = now.isBefore(next) ? next : now.truncatedTo(ChronoUnit.MICROS);
    }

    private void write(PlaceDraft draft) {
        var facts = draft.facts();
        kind = facts.kind();
        name = facts.name();
        var spelling = Spelling.of(name);
        namePinyin = spelling.pinyin();
        nameInitials = spelling.initials();
        spelled = SearchText.of(facts);
        address = facts.address();
        landmark = facts.landmark();
        wayIn = facts.wayIn();
        accessNotes = facts.accessNotes();
        phone = facts.phone();
        latitude = facts.point().latitude();
        longitude = facts.point().longitude();
        cell = Cells.of(facts.point());
        var schedule = draft.schedule();
        week = schedule.week().text();
        holidays = schedule.holidays();
        var as = schedule.movedWorkdayAs();
        movedWorkdayAs = as == null ? null : as.getValue();
        var pause = schedule.pause();
        pausedFrom = pause == null ? null : pause.from();
        backOn = pause == null ? null : pause.backOn();
        pauseNote = pause == null ? "" : pause.note();
    }
}
