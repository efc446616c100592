package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.servicepoint.ProofTable.Listed;
import cn.yuetan.portal.servicepoint.ProofTable.Voice;
import cn.yuetan.portal.shared.PlainText;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What staff say of a listing after they were there. It asks nobody's role: the services in front of it do. To say the same
 * twice changes nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StaffVoice {

    static final int LONGEST = 60;

    private final ProofTable words;
    private final ServicePointNotices notices;
    private final CurrentPerson currentPerson;
    private final LiveUpdates live;
    private final Clock clock;

    StaffVoice(
            ProofTable words, ServicePointNotices notices, CurrentPerson currentPerson, LiveUpdates live, Clock clock) {
        this.words = words;
        this.notices = notices;
        this.currentPerson = currentPerson;
        this.live = live;
        this.clock = clock;
    }

    /** It is as listed; what was doubted is answered. */
    void isTrue(PlaceId place, String note) {
        var listed = active(place);
        var clean = PlainText.optional(note, LONGEST, "servicepoint.text");
        words.say(place, currentPerson.require(), Voice.STAFF, Word.OPEN, true, clean, clock.instant());
        words.settle(place, clock.instant());
        words.dateTrust(place);
        if (listed.doubted()) {
            notices.answered(place);
        }
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }

    /**
     * It is not as listed, and doubted from now on.
     *
     * @param what is wrong
     */
    Listed isWrong(PlaceId place, String what) {
        var listed = active(place);
        var clean = PlainText.line(what, LONGEST, "servicepoint.found");
        words.say(place, currentPerson.require(), Voice.STAFF, Word.WRONG, false, clean, clock.instant());
        words.dateTrust(place);
        words.doubt(place, clock.instant());
        live.publishAfterCommit(PlaceWriting.TOPIC);
        return listed;
    }

    private Listed active(PlaceId place) {
        var listed = words.lock(place);
        if (!listed.active()) {
            throw PlaceRefused.of(Reason.CLOSED, listed.name());
        }
        return listed;
    }
}
