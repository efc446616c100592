package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.BulkLine.Outcome;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/**
 * Does one thing to many places. Each place is a transaction of its own: where one says no, the others go on, and the list of
 * what became of them says so. The same key has one effect on each.
 */
@Service
@PreAuthorize("hasRole('OFFICE')")
public class BulkEdits {

    /** More than this is not done at once. */
    public static final int MOST = 500;

    private final CurrentPlaces places;
    private final BulkStep step;
    private final Clock clock;

    BulkEdits(CurrentPlaces places, BulkStep step, Clock clock) {
        this.places = places;
        this.step = step;
        this.clock = clock;
    }

    /**
     * What would become of these places; writes nothing, three statements.
     *
     * @throws InputRefused if they are too many
     */
    public List<BulkLine> preview(Collection<PlaceId> chosen, BulkChange change) {
        return read(chosen).stream()
                .map(place -> {
                    try {
                        return line(place, foreseen(place, change), null);
                    } catch (Refusal no) {
                        return line(place, Outcome.REFUSED, no);
                    }
                })
                .toList();
    }

    /**
     * Does it.
     *
     * @return what became of each
     * @throws InputRefused if they are too many
     */
    public List<BulkLine> apply(Collection<PlaceId> chosen, BulkChange change, RequestKey key) {
        var lines = new ArrayList<BulkLine>();
        for (var place : read(chosen)) {
            try {
                var own = RequestKey.of("bulk/" + key.value() + "/" + place.id().value());
                lines.add(line(place, step.change(place.id(), change, own), null));
            } catch (Refusal no) {
                lines.add(line(place, Outcome.REFUSED, no));
            }
        }
        return lines;
    }

    private Outcome foreseen(CurrentPlace place, BulkChange change) {
        if (place.closed()) {
            throw PlaceRefused.of(
                    PlaceRefused.Reason.CLOSED, place.draft().facts().name());
        }
        if (change instanceof BulkChange.Visited) {
            return Outcome.CHANGED;
        }
        var today = BusinessDay.today(clock);
        var after = change.applied(place.draft(), clock.instant()).checked(today);
        return DraftText.changes(place.draft(), after).isEmpty() ? Outcome.SAME : Outcome.CHANGED;
    }

    private List<CurrentPlace> read(Collection<PlaceId> chosen) {
        if (chosen.size() > MOST) {
            throw new InputRefused("servicepoint.bulk.many", Integer.toString(MOST));
        }
        return places.byIds(chosen);
    }

    private static BulkLine line(CurrentPlace place, Outcome outcome, @Nullable Refusal why) {
        return new BulkLine(place.code(), place.draft().facts().name(), outcome, why);
    }
}
