package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.servicepoint.ProofTable.Voice;
import cn.yuetan.portal.shared.PlainText;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what a listing is trusted: the host says that all is as usual, a courier says what the door was like, staff were there.
 * Each act names the state it leads to, so that sending it twice changes nothing.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("denyAll()")
public class Proofs {

    private static final int SHUT_FOR_DOUBT = 2;
    private static final int LONGEST_NOTE = 60;

    private final ProofTable words;
    private final ProofWriting writing;
    private final KeptPlaces kept;
    private final PlaceHosts hosts;
    private final PlaceTimetables timetables;
    private final ServicePointNotices notices;
    private final CourierDirectory couriers;
    private final CurrentPerson currentPerson;
    private final PlaceProperties limits;
    private final LiveUpdates live;
    private final Clock clock;

    Proofs(
            ProofTable words,
            ProofWriting writing,
            KeptPlaces kept,
            PlaceHosts hosts,
            PlaceTimetables timetables,
            ServicePointNotices notices,
            CourierDirectory couriers,
            CurrentPerson currentPerson,
            PlaceProperties limits,
            LiveUpdates live,
            Clock clock) {
        this.words = words;
        this.writing = writing;
        this.kept = kept;
        this.hosts = hosts;
        this.timetables = timetables;
        this.notices = notices;
        this.couriers = couriers;
        this.currentPerson = currentPerson;
        this.limits = limits;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The acting host says that the listing is true as it stands; also the answer to a doubt.
     *
     * @throws org.springframework.security.access.AccessDeniedException if somebody else keeps the place
     * @throws PlaceRefused if it is closed for good
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('HOST')")
    public void renew(PlaceId place) {
        var listed = writing.active(place);
        writing.proven(listed, kept.require(place), Voice.HOST, Word.OPEN, "");
    }

    /**
     * Staff were there and found the listing true; also the answer to a doubt.
     *
     * @param note what they saw; may be empty
     * @throws PlaceRefused if it is closed for good
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY')")
    public void visited(PlaceId place, String note) {
        var clean = PlainText.optional(note, LONGEST_NOTE, "servicepoint.text");
        writing.proven(writing.active(place), currentPerson.require(), Voice.STAFF, Word.OPEN, clean);
    }

    /**
     * The acting courier says what the door was like. A later word of the day replaces the one before; two couriers who find
     * it shut against its hours make the portal ask the hosts.
     *
     * @param note what is wrong; may be empty
     * @throws PlaceRefused if it is closed for good
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('COURIER')")
    public void seen(PlaceId place, Word word, String note) {
        var clean = PlainText.optional(note, LONGEST_NOTE, "servicepoint.text");
        var who = new AccountId(couriers.requireActive().value());
        var listed = writing.active(place);
        var now = clock.instant();
        words.say(place, who, Voice.COURIER, word, agrees(place, word, now), clean, now);
        words.dateTrust(place);
        if (words.foundShut(place, now.minus(limits.doubtWithin())) >= SHUT_FOR_DOUBT && words.doubt(place, now)) {
            notices.doubted(listed, hosts.of(place), now);
        }
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }

    /** What the acting courier said about this place today. */
    @PreAuthorize("hasRole('COURIER')")
    public Optional<Word> mineToday(PlaceId place) {
        return words.wordToday(place, currentPerson.require(), clock.instant());
    }

    /** A word proves the listing where its hours say the same. */
    private boolean agrees(PlaceId place, Word word, Instant now) {
        var timetable = timetables.of(List.of(place)).get(place);
        if (timetable == null || word == Word.WRONG) {
            return false;
        }
        return timetable.at(now).open() == (word == Word.OPEN);
    }
}
