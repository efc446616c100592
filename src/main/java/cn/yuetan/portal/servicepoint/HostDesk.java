package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.servicepoint.ProofTable.Voice;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What hosts do with their own E站, live at once. Whoever says when it is open proves the listing by that too. Each act is
 * refused with {@link org.springframework.security.access.AccessDeniedException} if somebody else keeps the place, and with
 * {@link PlaceRefused} if it is closed for good.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('HOST')")
public class HostDesk {

    private static final Duration LOOK_BACK = Duration.ofDays(7);

    private final KeptPlaces kept;
    private final PlaceTable table;
    private final PlaceTimetables timetables;
    private final PlaceReading reading;
    private final PlaceWriting writing;
    private final ProofTable words;
    private final ProofWriting proofs;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    HostDesk(
            KeptPlaces kept,
            PlaceTable table,
            PlaceTimetables timetables,
            PlaceReading reading,
            PlaceWriting writing,
            ProofTable words,
            ProofWriting proofs,
            CurrentPerson currentPerson,
            Clock clock) {
        this.kept = kept;
        this.table = table;
        this.timetables = timetables;
        this.reading = reading;
        this.writing = writing;
        this.words = words;
        this.proofs = proofs;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** The acting host's places by number; four statements, however many they are. */
    public List<HostPlace> mine() {
        var now = clock.instant();
        var places = table.keptBy(currentPerson.require(), now);
        if (places.isEmpty()) {
            return List.of();
        }
        var usual = new HashMap<PlaceId, Schedule>();
        places.forEach(each -> usual.put(each.row().id(), each.usual()));
        var tables = timetables.complete(usual, timetables.calendar());
        var seen = words.unanswered(usual.keySet(), now.minus(LOOK_BACK));
        return places.stream()
                .map(PlaceTable.Kept::row)
                .map(row -> HostPlaces.place(row, tables, seen, now))
                .toList();
    }

    /** Everything that the public sees of a place of the acting host. */
    public PlaceDetails details(PlaceCode code) {
        var details = reading.byCode(code).orElseThrow(() -> PlaceRefused.of(Reason.UNKNOWN));
        kept.require(details.id());
        return details;
    }

    /**
     * Public holidays that follow each other.
     *
     * @param to the last one
     */
    public record Holidays(LocalDate from, LocalDate to) {}

    /** The public holidays to come that the calendar knows, the soonest first; one statement. */
    public List<Holidays> comingHolidays() {
        return HostPlaces.holidays(timetables.calendar(), BusinessDay.today(clock));
    }

    /**
     * It is not open from now on.
     *
     * @param backOn the first usual day again; null until the host says so
     * @param note why, for everybody to read; may be empty
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    @Transactional
    @RetryOnConflict
    public void pause(PlaceId place, @Nullable LocalDate backOn, String note, RequestKey key) {
        openedOtherwise(place, Word.CLOSED, schedule -> schedule.paused(clock.instant(), backOn, note), key);
    }

    /** Its usual hours count again, at once. */
    @Transactional
    @RetryOnConflict
    public void resume(PlaceId place, RequestKey key) {
        openedOtherwise(
                place,
                Word.OPEN,
                schedule -> new Schedule(
                        schedule.week(), schedule.holidays(), schedule.movedWorkdayAs(), schedule.different(), null),
                key);
    }

    /** These days have other hours than their weekdays', whatever was said of them before. */
    @Transactional
    @RetryOnConflict
    public void differ(PlaceId place, List<DifferentDay> days, RequestKey key) {
        openedOtherwise(place, Word.OPEN, schedule -> HostPlaces.differing(schedule, days), key);
    }

    /** These days are like any other again. */
    @Transactional
    @RetryOnConflict
    public void asUsual(PlaceId place, List<LocalDate> days, RequestKey key) {
        openedOtherwise(place, Word.OPEN, schedule -> HostPlaces.without(schedule, days), key);
    }

    /**
     * Changes when it is usually open.
     *
     * @param basedOn the version that was on the screen
     * @throws PlaceRefused if somebody else changed the place meanwhile
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    @Transactional
    @RetryOnConflict
    public int changeHours(PlaceId place, int basedOn, PlaceHours hours, RequestKey key) {
        var version = change(place, basedOn, draft -> draft.with(hours.in(draft.schedule())), key);
        proofs.proven(proofs.active(place), currentPerson.require(), Voice.HOST, Word.OPEN, "");
        return version;
    }

    /** Changes what it offers; as {@link #changeHours}. */
    @Transactional
    @RetryOnConflict
    public int changeOffers(PlaceId place, int basedOn, List<Offer> offers, RequestKey key) {
        return change(place, basedOn, draft -> draft.with(offers), key);
    }

    /** Changes how it is reached and entered; as {@link #changeHours}. */
    @Transactional
    @RetryOnConflict
    public int changeNotes(PlaceId place, int basedOn, PlaceNotes notes, RequestKey key) {
        return change(place, basedOn, draft -> draft.with(notes.in(draft.facts())), key);
    }

    private int change(PlaceId place, int basedOn, UnaryOperator<PlaceDraft> change, RequestKey key) {
        var draft = writing.draft(place);
        kept.require(place);
        return writing.change(place, basedOn, change.apply(draft), key);
    }

    private void openedOtherwise(PlaceId place, Word word, UnaryOperator<Schedule> change, RequestKey key) {
        var listed = proofs.active(place);
        var host = kept.require(place);
        writing.adapt(place, draft -> draft.with(change.apply(draft.schedule())), key);
        proofs.proven(listed, host, Voice.HOST, word, "");
    }
}
