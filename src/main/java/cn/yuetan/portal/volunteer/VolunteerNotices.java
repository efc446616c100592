package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeDeclarations;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What those who signed up have to hear about their task, and whoever planned it about them. Hours that somebody agreed to
 * never change, so a task can only move to another place or be called off.
 *
 * <p>A volunteer's messages speak of the sign-up: when one ends it, the others still want to know.
 */
@Component
class VolunteerNotices implements NoticeDeclarations {

    /** Why staff called the task off, in their words. */
    record CalledOff(long task, String title, Instant starts, String reason) {}

    /** From which place to which. */
    record Moved(long task, String title, Instant starts, String before, String now) {}

    /** How many people the task wants after somebody left it at the last moment. */
    record LeftLate(long task, String title, Instant starts, int missing) {}

    /** Less time than this before the start, an inbox alone would be read too late. */
    private static final Duration SOON = Duration.ofHours(24);

    /** Longer than a night: what is held back until the morning may come after the start. */
    private static final Duration BEFORE_MORNING = Duration.ofHours(10);

    private static final int PAGE = 100;
    private static final Instant NINE = Instant.parse("2026-11-24T01:00:00Z");

    static final NoticeKind<CalledOff> CALLED_OFF = NoticeKind.of(
                    "volunteer.calledOff", NoticeGroup.VOLUNTEER, new CalledOff(12, "...", NINE, "..."))
            .by(ChannelName.SMS)
            .opening(values -> page(values.task()));

    /** The same for tonight or tomorrow early: better woken than standing there in vain. */
    static final NoticeKind<CalledOff> CALLED_OFF_SOON = NoticeKind.of(
                    "volunteer.calledOffSoon", NoticeGroup.VOLUNTEER, new CalledOff(12, "...", NINE, "..."))
            .by(ChannelName.SMS)
            .evenAtNight()
            .validFor(BEFORE_MORNING)
            .opening(values -> page(values.task()));

    static final NoticeKind<Moved> MOVED = NoticeKind.of(
                    "volunteer.moved", NoticeGroup.VOLUNTEER, new Moved(12, "...", NINE, "...", "..."))
            .opening(values -> page(values.task()));

    static final NoticeKind<Moved> MOVED_SOON = NoticeKind.of(
                    "volunteer.movedSoon", NoticeGroup.VOLUNTEER, new Moved(12, "...", NINE, "...", "..."))
            .by(ChannelName.SMS)
            .validFor(SOON)
            .opening(values -> page(values.task()));

    static final NoticeKind<LeftLate> LEFT_LATE = NoticeKind.of(
                    "volunteer.leftLate", NoticeGroup.VOLUNTEER, new LeftLate(12, "...", NINE, 2))
            .validFor(SOON)
            .opening(values -> "/staff/tasks/" + values.task());

    private final Notices outbox;
    private final SignUpTable signUps;

    VolunteerNotices(Notices outbox, SignUpTable signUps) {
        this.outbox = outbox;
        this.signUps = signUps;
    }

    @Override
    public List<NoticeKind<?>> kinds() {
        return List.of(CALLED_OFF, CALLED_OFF_SOON, MOVED, MOVED_SOON, LEFT_LATE);
    }

    /**
     * Tells all who signed up that the task was called off; whatever was said about its place is over.
     *
     * @param edits how often the task was edited: nobody was ever told about the place of one that never was
     */
    void calledOff(TaskId task, TaskDraft what, String reason, int edits, Instant now) {
        var kind = what.starts().isBefore(now.plus(BEFORE_MORNING)) ? CALLED_OFF_SOON : CALLED_OFF;
        outbox.causeGone(LEFT_LATE, cause(task));
        var values = new CalledOff(task.value(), what.title(), what.starts(), reason);
        forAll(task, coming -> {
            placeIsOver(coming.signUp(), edits);
            tell(kind, coming, values, "calledOff");
        });
    }

    /**
     * Tells all who signed up that the task is somewhere else.
     *
     * @param edits how often the task was edited before, so that a second move is a second message
     */
    void moved(TaskId task, TaskDraft what, String before, int edits, Instant now) {
        var kind = what.starts().isBefore(now.plus(SOON)) ? MOVED_SOON : MOVED;
        var values = new Moved(task.value(), what.title(), what.starts(), before, what.place());
        forAll(task, coming -> {
            placeIsOver(coming.signUp(), edits);
            tell(kind, coming, values, "moved:" + edits);
        });
    }

    /** Somebody ended the sign-up: the place matters no more, and near the start whoever planned the task is told. */
    void left(MyTask mine, Instant now) {
        var signUp = mine.signUp();
        placeIsOver(signUp.id(), 1);
        var task = mine.task();
        var slip = now.isBefore(signUp.undoUntil());
        if (slip || now.plus(SOON).isBefore(task.times().starts())) {
            return;
        }
        var values = new LeftLate(task.id().value(), task.title(), task.times().starts(), task.placesLeft());
        signUps.planner(task.id())
                .ifPresent(planner -> outbox.send(Notice.once(
                        LEFT_LATE,
                        new Recipient.Person(planner),
                        values,
                        cause(task.id()),
                        cause(signUp.id()) + ":left")));
    }

    /** One page after the other: a task may have five hundred places. */
    private void forAll(TaskId task, Consumer<SignUpTable.Coming> act) {
        List<SignUpTable.Coming> page;
        var after = new SignUpId(0);
        do {
            page = signUps.coming(task, after, PAGE);
            page.forEach(act);
            after = page.isEmpty() ? after : page.getLast().signUp();
        } while (page.size() == PAGE);
    }

    private <V extends Record> void tell(NoticeKind<V> kind, SignUpTable.Coming coming, V values, String fact) {
        var cause = cause(coming.signUp());
        var to = new Recipient.Person(new AccountId(coming.courier().value()));
        outbox.send(Notice.once(kind, to, values, cause, cause + ':' + fact));
    }

    private void placeIsOver(SignUpId signUp, int edits) {
        if (edits > 0) {
            outbox.causeGone(MOVED, cause(signUp));
            outbox.causeGone(MOVED_SOON, cause(signUp));
        }
    }

    private static String page(long task) {
        return "/tasks/" + task;
    }

    private static String cause(TaskId task) {
        return "task:" + task.value();
    }

    private static String cause(SignUpId signUp) {
        return "sign-up:" + signUp.value();
    }
}
