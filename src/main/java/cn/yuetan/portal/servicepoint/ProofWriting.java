package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.servicepoint.ProofTable.Listed;
import cn.yuetan.portal.servicepoint.ProofTable.Voice;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who must know has spoken about a place: its listing is proven, what couriers doubted is settled, and nobody need be
 * asked any more. It asks nobody's role: the services in front of it do.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProofWriting {

    private final ProofTable words;
    private final ServicePointNotices notices;
    private final LiveUpdates live;
    private final Clock clock;

    ProofWriting(ProofTable words, ServicePointNotices notices, LiveUpdates live, Clock clock) {
        this.words = words;
        this.notices = notices;
        this.live = live;
        this.clock = clock;
    }

    /**
     * The place that somebody speaks about, its row locked until the commit.
     *
     * @throws PlaceRefused if there is none or it is closed for good
     */
    Listed active(PlaceId place) {
        var listed = words.lock(place);
        if (!listed.active()) {
            throw PlaceRefused.of(Reason.CLOSED, listed.name());
        }
        return listed;
    }

    /** From now on the listing is as fresh as can be. */
    void proven(Listed listed, AccountId who, Voice voice, Word word, String note) {
        var now = clock.instant();
        words.say(listed.place(), who, voice, word, true, note, now);
        words.settle(listed.place(), now);
        words.dateTrust(listed.place());
        notices.answered(listed.place());
        live.publishAfterCommit(PlaceWriting.TOPIC);
    }
}
