package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.Timetable;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.PlainText;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The one door through which every change of a place goes: it writes the place and its history, reckons whether it is open
 * now and tells the pages. It asks nobody's role: the services in front of it do, and stand in a transaction with {@link
 * cn.yuetan.portal.shared.RetryOnConflict}. The same key has one effect.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PlaceWriting {

    /** The topic of {@link LiveUpdates} under which anything about any place changes. */
    static final String TOPIC = "places";

    private static final int LONGEST_REASON = 100;
    private static final String STATE = "state";

    private final PlaceRepository places;
    private final PlaceParts parts;
    private final PlaceTimetables timetables;
    private final OpenStates states;
    private final PlaceHistory history;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    PlaceWriting(
            PlaceRepository places,
            PlaceParts parts,
            PlaceTimetables timetables,
            OpenStates states,
            PlaceHistory history,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.places = places;
        this.parts = parts;
        this.timetables = timetables;
        this.states = states;
        this.history = history;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Writes a new place.
     *
     * @param code null for the next free number
     * @throws PlaceRefused if the number is taken
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    PlaceId create(@Nullable PlaceCode code, PlaceDraft draft, boolean sample, RequestKey key) {
        return make(code, draft, sample, key).id();
    }

    /** As {@link #create}, for whoever asks for the number that it got. */
    Place make(@Nullable PlaceCode code, PlaceDraft draft, boolean sample, RequestKey key) {
        var clean = draft.checked(BusinessDay.today(clock));
        var before = places.findByRequestKey(key.value());
        if (before.isPresent()) {
            return before.get();
        }
        if (code != null && places.existsByNumber(code.number())) {
            throw PlaceRefused.of(Reason.NUMBER_TAKEN, code.toString());
        }
        var place = new Place(code == null ? next() : code, clean, sample, key, clock.instant());
        try {
            places.saveAndFlush(place);
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
        var changes = DraftText.of(clean).entrySet().stream()
                .map(entry -> new PlaceChange(entry.getKey(), "", entry.getValue()))
                .toList();
        parts.write(place.id(), changes, clean);
        parts.writeGrams(place.id(), "", place.spelled());
        done(place, changes, key);
        reckon(place, clean);
        return place;
    }

    /**
     * Gives a place these values.
     *
     * @param basedOn the version that was on the screen
     * @return the version from now on
     * @throws PlaceRefused if somebody else changed it meanwhile, or it is closed for good
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    int change(PlaceId id, int basedOn, PlaceDraft wanted, RequestKey key) {
        var place = locked(id);
        if (history.knows(key)) {
            return place.version();
        }
        place.requireActive();
        place.requireVersion(basedOn);
        return write(place, draft(place), wanted, key);
    }

    /**
     * Changes one thing about a place, whatever others changed meanwhile: a pause, an undo.
     *
     * @return the version from now on
     * @throws PlaceRefused if it is closed for good
     */
    int adapt(PlaceId id, UnaryOperator<PlaceDraft> change, RequestKey key) {
        var place = locked(id);
        if (history.knows(key)) {
            return place.version();
        }
        place.requireActive();
        var before = draft(place);
        return write(place, before, change.apply(before), key);
    }

    /**
     * Closes a place for good.
     *
     * @param into the place that it was merged into; null for none
     * @throws PlaceRefused if somebody else changed it meanwhile, or it is to be merged into itself or a closed one
     */
    void close(PlaceId id, int basedOn, String reason, @Nullable PlaceId into, RequestKey key) {
        var place = locked(id);
        if (history.knows(key)) {
            return;
        }
        place.requireActive();
        place.requireVersion(basedOn);
        if (into != null && (into.equals(id) || locked(into).state() == PlaceState.CLOSED)) {
            throw PlaceRefused.of(Reason.MERGED);
        }
        var why = PlainText.line(reason, LONGEST_REASON, "servicepoint.reason");
        place.close(why, into == null ? null : into.value(), clock.instant());
        flushed(place);
        var after = into == null ? why : why + '|' + into.value();
        done(place, List.of(new PlaceChange(STATE, "", PlaceState.CLOSED + "|" + after)), key);
        states.writeClosed(id, clock.instant());
    }

    /** Brings a closed place back. */
    void reopen(PlaceId id, RequestKey key) {
        var place = locked(id);
        if (place.state() == PlaceState.ACTIVE || history.knows(key)) {
            return;
        }
        place.reopen(clock.instant());
        flushed(place);
        done(place, List.of(new PlaceChange(STATE, PlaceState.CLOSED.name(), "")), key);
        reckon(place, draft(place));
    }

    /**
     * Notes changes of something that stands beside the place, such as its photos; the version moves on.
     *
     * @throws PlaceRefused if it is closed for good
     */
    void note(PlaceId id, List<PlaceChange> changes, RequestKey key) {
        var place = locked(id);
        place.requireActive();
        place.touched(clock.instant());
        flushed(place);
        done(place, changes, key);
    }

    /** The place as it stands now, its row locked until the commit. */
    PlaceDraft draft(PlaceId id) {
        return draft(locked(id));
    }

    private int write(Place place, PlaceDraft before, PlaceDraft wanted, RequestKey key) {
        var clean = wanted.checked(BusinessDay.today(clock));
        var changes = DraftText.changes(before, clean);
        if (changes.isEmpty()) {
            return place.version();
        }
        var spelled = place.spelled();
        place.change(clean, clock.instant());
        flushed(place);
        parts.write(place.id(), changes, clean);
        if (!spelled.equals(place.spelled())) {
            parts.writeGrams(place.id(), spelled, place.spelled());
        }
        done(place, changes, key);
        reckon(place, clean);
        return place.version();
    }

    private void reckon(Place place, PlaceDraft draft) {
        var calendar = timetables.calendar();
        states.write(Map.of(place.id(), new Timetable(draft.schedule(), calendar)), calendar, clock.instant());
    }

    private void done(Place place, List<PlaceChange> changes, RequestKey key) {
        history.write(place.id(), place.version(), changes, key, clock.instant());
        audit.record(
                "place.changed",
                "place:" + place.id().value(),
                changes.stream().map(PlaceChange::what).collect(Collectors.joining(" ")));
        live.publishAfterCommit(TOPIC);
    }

    private PlaceDraft draft(Place place) {
        return new PlaceDraft(
                place.facts(), place.usual().differing(timetables.days(place.id())), parts.offers(place.id()));
    }

    private void flushed(Place place) {
        places.saveAndFlush(place);
    }

    private Place locked(PlaceId id) {
        return places.findById(id.value()).orElseThrow(() -> PlaceRefused.of(Reason.UNKNOWN));
    }

    /** Where two take the same number at the same moment, the act runs again. */
    private PlaceCode next() {
        return new PlaceCode(places.findFirstByOrderByNumberDesc()
                        .map(place -> place.code().number())
                        .orElse(0)
                + 1);
    }
}
