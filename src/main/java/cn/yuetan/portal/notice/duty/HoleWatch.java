package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.shared.BusinessDay;
import java.time.Clock;
import java.time.Instant;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the office of hours of the coming week in which nobody would be called, each hole once. */
@Component
class HoleWatch {

    private final RosterTable rosters;
    private final RosterNames names;
    private final Notices notices;
    private final Clock clock;

    HoleWatch(RosterTable rosters, RosterNames names, Notices notices, Clock clock) {
        this.rosters = rosters;
        this.names = names;
        this.notices = notices;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT1M")
    @Transactional
    void look() {
        var now = clock.instant();
        for (var roster : names.all()) {
            var cause = "roster:" + roster;
            var holes =
                    rosters
                            .between(roster, now, now.plus(DutyRosters.AHEAD))
                            .holes(now, now.plus(DutyRosters.AHEAD))
                            .stream()
                            .filter(Hole::nobody)
                            .toList();
            if (holes.isEmpty()) {
                notices.causeGone(DutyNotices.HOLE, cause);
            } else {
                tell(holes.getFirst(), cause, now);
            }
        }
    }

    /**
     * The next hole only: the page shows the others. Its end names it, as its beginning moves with the clock; one that has no
     * end in sight is told once a day.
     */
    private void tell(Hole hole, String cause, Instant now) {
        var endless = hole.until().equals(now.plus(DutyRosters.AHEAD));
        var fact = endless ? "since:" + BusinessDay.of(hole.from()) : "until:" + hole.until();
        notices.send(Notice.once(
                DutyNotices.HOLE,
                new Recipient.Staff(Duty.OFFICE, 0),
                new DutyNotices.RosterHole(hole.from(), hole.until()),
                cause,
                cause + ':' + fact));
    }
}
