package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.HostAccounts;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.servicepoint.PlaceRequestRow.State;
import cn.yuetan.portal.servicepoint.PlaceRequestTable.Stored;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.PlainText;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Name, address, kind and position: hosts ask, staff decide, both hear of it. Approving changes exactly what was asked for,
 * whatever else was changed meanwhile. Deciding names the state it leads to, so that doing it twice changes nothing.
 */
@Service
@Transactional(readOnly = true)
public class PlaceRequests {

    private static final int MOST = 100;
    private static final int LONGEST_REASON = 100;

    private final PlaceRequestTable requests;
    private final KeptPlaces kept;
    private final ProofWriting proofs;
    private final PlaceWriting writing;
    private final PlaceReading reading;
    private final HostAccounts accounts;
    private final HostNotices notices;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    PlaceRequests(
            PlaceRequestTable requests,
            KeptPlaces kept,
            ProofWriting proofs,
            PlaceWriting writing,
            PlaceReading reading,
            HostAccounts accounts,
            HostNotices notices,
            CurrentPerson currentPerson,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.requests = requests;
        this.kept = kept;
        this.proofs = proofs;
        this.writing = writing;
        this.reading = reading;
        this.accounts = accounts;
        this.notices = notices;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The acting host asks; one request of a place waits at most.
     *
     * @throws PlaceRefused if nothing would be otherwise, or another request waits
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('HOST')")
    public void ask(PlaceId place, PlaceWish wish, RequestKey key) {
        var listed = proofs.active(place);
        var host = kept.require(place);
        if (requests.knows(key)) {
            return;
        }
        if (requests.waits(place)) {
            throw PlaceRefused.of(Reason.ALREADY_ASKED);
        }
        var note = PlainText.optional(wish.note(), PlaceWish.LONGEST_NOTE, "servicepoint.text");
        var real = wish.against(writing.draft(place).facts(), note);
        if (real.empty()) {
            throw PlaceRefused.of(Reason.NOTHING_ASKED);
        }
        try {
            requests.write(place, host, real, key, clock.instant());
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
        notices.asked(listed, key);
        audit.record("place.requested", "place:" + place.value(), "");
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }

    /** A host of the place thinks better of it. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('HOST')")
    public void withdraw(long request) {
        kept.require(known(request).place());
        decide(request, State.WITHDRAWN, "");
    }

    /** It becomes so, and the hosts hear of it. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void approve(long request) {
        var place = known(request).place();
        if (decide(request, State.APPROVED, "")) {
            var wish = known(request).wish();
            writing.adapt(
                    place, draft -> draft.with(wish.in(draft.facts())), RequestKey.of("place-request:" + request));
        }
    }

    /**
     * It stays as it is, and the hosts hear why.
     *
     * @throws cn.yuetan.portal.shared.InputRefused if there is no reason
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void refuse(long request, String reason) {
        decide(request, State.REFUSED, PlainText.line(reason, LONGEST_REASON, "servicepoint.reason"));
    }

    /** Those that wait, the oldest first. */
    @PreAuthorize("hasRole('OFFICE')")
    public List<PlaceRequestRow> waiting() {
        return requests.waiting(MOST).stream().map(this::row).toList();
    }

    @PreAuthorize("hasRole('OFFICE')")
    public int countWaiting() {
        return requests.countWaiting();
    }

    /** The latest one of a place of the acting host. */
    @PreAuthorize("hasRole('HOST')")
    public Optional<PlaceRequestRow> latest(PlaceId place) {
        kept.require(place);
        return requests.latest(place).map(this::row);
    }

    /** The place's row is locked before the request's, as everywhere. */
    private boolean decide(long request, State wanted, String reason) {
        var place = known(request).place();
        writing.draft(place);
        var now = requests.byIdLocked(request).orElseThrow(() -> PlaceRefused.of(Reason.UNKNOWN));
        if (now.state() == wanted) {
            return false;
        }
        if (now.state() != State.WAITING) {
            throw PlaceRefused.of(Reason.DECIDED);
        }
        requests.decide(request, wanted, currentPerson.require(), reason, clock.instant());
        notices.decided(row(now), wanted, reason);
        audit.record("place.requestDecided", "place:" + place.value(), wanted.name());
        live.publishAfterCommit(PlaceWriting.TOPIC);
        return true;
    }

    private Stored known(long request) {
        return requests.byId(request).orElseThrow(() -> PlaceRefused.of(Reason.UNKNOWN));
    }

    private PlaceRequestRow row(Stored stored) {
        var place = reading.byId(stored.place()).orElseThrow(() -> PlaceRefused.of(Reason.UNKNOWN));
        return new PlaceRequestRow(
                stored.id(),
                stored.place(),
                place.code(),
                place.draft().facts().name(),
                stored.by(),
                accounts.names(List.of(stored.by())).getOrDefault(stored.by(), ""),
                stored.at(),
                stored.wish(),
                stored.wish().changes(place.draft()),
                stored.state(),
                stored.decidedAt(),
                stored.reason());
    }
}
