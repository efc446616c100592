package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything about one place, for staff: its facts, what was said and done; the office changes it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY')")
public class PlaceCases {

    /** So many lines of history at once. */
    public static final int HISTORY = 60;

    private final PlaceReading reading;
    private final PlaceRecord record;
    private final PlaceWriting writing;
    private final PlaceMerging merging;
    private final PlaceHistory history;
    private final PlaceHosts hosts;

    PlaceCases(
            PlaceReading reading,
            PlaceRecord record,
            PlaceWriting writing,
            PlaceMerging merging,
            PlaceHistory history,
            PlaceHosts hosts) {
        this.reading = reading;
        this.record = record;
        this.writing = writing;
        this.merging = merging;
        this.history = history;
        this.hosts = hosts;
    }

    /** The place as it stands, also one that is closed for good. */
    public Optional<PlaceDetails> details(PlaceCode code) {
        return reading.byCode(code);
    }

    /** What was done to it, the latest first. */
    public List<HistoryRow> history(PlaceId place, long before) {
        return record.history(place, before, HISTORY);
    }

    /** What was done to it after this version, in its order. */
    public List<HistoryRow> since(PlaceId place, int version) {
        return record.since(place, version);
    }

    /** What people said of it lately. */
    public List<ProofRow> proofs(PlaceId place) {
        return record.proofs(place);
    }

    /**
     * Writes a new place.
     *
     * @param code null for the next free number
     * @throws PlaceRefused if the number is taken
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public PlaceCode create(@Nullable PlaceCode code, PlaceDraft draft, RequestKey key) {
        return details(writing.create(code, draft, false, key)).code();
    }

    /**
     * Gives a place these values.
     *
     * @param basedOn the version that was on the screen
     * @return the version from now on
     * @throws PlaceRefused if somebody else changed it meanwhile, or it is closed for good
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public int save(PlaceId place, int basedOn, PlaceDraft wanted, RequestKey key) {
        return writing.change(place, basedOn, wanted, key);
    }

    /**
     * Closes a place for good.
     *
     * @throws PlaceRefused if somebody else changed it meanwhile, or it is closed already
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void close(PlaceId place, int basedOn, String reason, RequestKey key) {
        writing.close(place, basedOn, reason, null, key);
    }

    /** Brings a closed place back. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void reopen(PlaceId place, RequestKey key) {
        writing.reopen(place, key);
    }

    /**
     * What would follow a place into another one.
     *
     * @throws PlaceRefused if there is no such other one, or it is closed
     */
    @PreAuthorize("hasRole('OFFICE')")
    public MergePreview mergePreview(PlaceId gone, PlaceCode into) {
        var stays = survivor(gone, into);
        var facts = stays.draft().facts();
        return new MergePreview(
                into, facts.name(), facts.address(), hosts.of(gone).size(), merging.proofs(gone), merging.visits(gone));
    }

    /**
     * Makes of two places one: the first is closed, what belongs to it follows, its number leads to the other one.
     *
     * @throws PlaceRefused if somebody else changed it meanwhile, or one of them is closed
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('OFFICE')")
    public void merge(PlaceId gone, int basedOn, PlaceCode into, String reason, RequestKey key) {
        if (history.knows(key)) {
            return;
        }
        var stays = survivor(gone, into);
        writing.close(gone, basedOn, reason, stays.id(), key);
        merging.follow(gone, stays.id());
    }

    private PlaceDetails survivor(PlaceId gone, PlaceCode into) {
        var stays = reading.byCode(into).orElseThrow(() -> PlaceRefused.of(Reason.UNKNOWN));
        if (stays.id().equals(gone) || stays.closed() != null) {
            throw PlaceRefused.of(Reason.MERGED);
        }
        return stays;
    }

    private PlaceDetails details(PlaceId place) {
        return reading.byId(place).orElseThrow(() -> PlaceRefused.of(Reason.UNKNOWN));
    }
}
