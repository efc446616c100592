package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.notice.AlarmKind;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What people on duty hear besides the calls themselves, and the drill that shows whether the calls arrive. */
@Component
class DutyNotices implements NoticeDeclarations {

    private static final String BOARD = "/staff/alarms";
    private static final Instant EXAMPLE = Instant.parse("2026-11-23T06:30:00Z");

    record TakenInHand(long number, String by, Instant at) {}

    record RosterHole(Instant from, Instant until) {}

    record UnreadableAlarm(long number, Instant raised) {}

    record Drill(String by, Instant at) {}

    static final NoticeKind<TakenInHand> TAKEN = NoticeKind.of(
                    "notice.alarmTaken", NoticeGroup.DUTY, new TakenInHand(12, "...", EXAMPLE))
            .by(ChannelName.SMS)
            .evenAtNight()
            .validFor(Duration.ofHours(1))
            .opening(values -> BOARD);

    static final NoticeKind<RosterHole> HOLE = NoticeKind.of(
                    "notice.rosterHole", NoticeGroup.DUTY, new RosterHole(EXAMPLE, EXAMPLE.plus(Duration.ofHours(12))))
            .opening(values -> "/staff/duty");

    /** Calls people where the alarm's own words cannot be read: an alarm without words is still an alarm. */
    static final NoticeKind<UnreadableAlarm> UNREADABLE = NoticeKind.of(
                    "notice.unreadableAlarm", NoticeGroup.DUTY, new UnreadableAlarm(12, EXAMPLE))
            .by(ChannelName.SMS, ChannelName.EMAIL)
            .evenAtNight()
            .validFor(Duration.ofMinutes(20))
            .opening(values -> BOARD);

    static final AlarmKind<Drill> DRILL = AlarmKind.of(
                    "notice.drill", "office", values -> BOARD, new Drill("...", EXAMPLE))
            .every(Duration.ofMinutes(2));

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(TAKEN, HOLE, UNREADABLE);
    }

    @Override
    public List<AlarmKind<?>> alarms() {
        return List.of(DRILL);
    }
}
