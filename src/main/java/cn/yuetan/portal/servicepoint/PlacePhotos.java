package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.CleanPhoto;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The photos of places: hosts add and take down their own, the office takes down what should not be there. */
@Service
@Transactional(readOnly = true)
public class PlacePhotos {

    /** How many a place may show. */
    public static final int MOST = 6;

    static final String ADDRESS = "/photos/";

    /** How history names one; its number follows. */
    static final String WHAT = "photo:";

    private static final String SHOWN = "shown";

    private final PhotoTable photos;
    private final KeptPlaces kept;
    private final PlaceWriting writing;
    private final PlaceHistory history;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    PlacePhotos(
            PhotoTable photos,
            KeptPlaces kept,
            PlaceWriting writing,
            PlaceHistory history,
            CurrentPerson currentPerson,
            Clock clock) {
        this.photos = photos;
        this.kept = kept;
        this.writing = writing;
        this.history = history;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Those that are shown, the oldest first; one statement. */
    @PreAuthorize("permitAll()")
    public List<PhotoRow> of(PlaceId place) {
        return photos.of(place);
    }

    /** The picture as a JPEG; empty where it is shown no more. */
    @PreAuthorize("permitAll()")
    public Optional<byte[]> picture(String name) {
        return photos.picture(name);
    }

    /**
     * The acting host shows one more.
     *
     * @throws PlaceRefused if there are as many as may be, or the place is closed for good
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('HOST')")
    public void add(PlaceId place, CleanPhoto photo, RequestKey key) {
        writing.draft(place);
        kept.require(place);
        if (photos.knows(key)) {
            return;
        }
        if (photos.count(place) >= MOST) {
            throw PlaceRefused.of(Reason.TOO_MANY_PHOTOS, MOST);
        }
        var id = photos.write(place, photo, key, clock.instant());
        writing.note(place, List.of(new PlaceChange(WHAT + id, "", SHOWN)), key);
    }

    /** Takes one down, at once; what is not there is not taken down again. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('HOST', 'OFFICE')")
    public void remove(PlaceId place, long photo, RequestKey key) {
        writing.draft(place);
        if (!currentPerson.has(Roles.OFFICE)) {
            kept.require(place);
        }
        if (!history.knows(key) && photos.show(place, photo, clock.instant())) {
            writing.note(place, List.of(new PlaceChange(WHAT + photo, SHOWN, "")), key);
        }
    }

    /** Takes back what was done to photos: shows again what was taken down, takes down what was shown. */
    void undo(PlaceId place, List<PlaceChange> changes, RequestKey key) {
        for (var change : changes) {
            var photo = Long.parseLong(change.what().substring(WHAT.length()));
            if (!photos.show(place, photo, change.before().isEmpty() ? clock.instant() : null)) {
                throw PlaceRefused.of(Reason.CHANGED_SINCE);
            }
        }
        if (photos.count(place) > MOST) {
            throw PlaceRefused.of(Reason.TOO_MANY_PHOTOS, MOST);
        }
        writing.note(
                place,
                changes.stream()
                        .map(change -> new PlaceChange(change.what(), change.after(), change.before()))
                        .toList(),
                key);
    }
}
