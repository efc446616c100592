package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.servicepoint.BulkLine.Outcome;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One place of many, in a transaction of its own. Roles were asked by the service in front of it. */
@Component
class BulkStep {

    private final PlaceWriting writing;
    private final PlaceHistory history;
    private final StaffVoice voice;
    private final VisitTable visits;
    private final Clock clock;

    BulkStep(PlaceWriting writing, PlaceHistory history, StaffVoice voice, VisitTable visits, Clock clock) {
        this.writing = writing;
        this.history = history;
        this.voice = voice;
        this.visits = visits;
        this.clock = clock;
    }

    @Transactional
    @RetryOnConflict
    public Outcome change(PlaceId place, BulkChange change, RequestKey key) {
        if (change instanceof BulkChange.Visited(var note)) {
            voice.isTrue(place, note);
            visits.confirm(place, clock.instant());
            return Outcome.CHANGED;
        }
        writing.adapt(place, draft -> change.applied(draft, clock.instant()), key);
        return history.knows(key) ? Outcome.CHANGED : Outcome.SAME;
    }
}
