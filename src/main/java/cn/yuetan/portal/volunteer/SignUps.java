package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the acting courier signs up for, on the phone or in hand at a tablet. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('COURIER', 'IN_HAND')")
public class SignUps {

    private static final int LONGEST_PAGE = 100;

    private final SignUpTable signUps;
    private final TaskTable tasks;
    private final CourierDirectory couriers;
    private final VolunteerNotices notices;
    private final LiveUpdates live;
    private final Clock clock;

    SignUps(
            SignUpTable signUps,
            TaskTable tasks,
            CourierDirectory couriers,
            VolunteerNotices notices,
            LiveUpdates live,
            Clock clock) {
        this.signUps = signUps;
        this.tasks = tasks;
        this.couriers = couriers;
        this.notices = notices;
        this.live = live;
        this.clock = clock;
    }

    /**
     * Signs the courier up; the same key gives the same sign-up again. The courier's own row comes first, so that one
     * person's acts follow one another; the task's row, which a crowd wants, is touched last and once.
     *
     * @throws VolunteerRefused where it does not work; it says why and what works instead
     */
    @Transactional
    @RetryOnConflict
    public MySignUp signUp(SignUpForTask wish) {
        var courier = couriers.requireActive();
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        signUps.takeTurn(courier);
        long id;
        try {
            var written = signUps.insert(wish, courier, now);
            if (written.isEmpty()) {
                return signUps.withKey(wish, courier).orElseThrow(() -> missed(wish.task(), courier, now));
            }
            id = written.getAsLong();
        } catch (DuplicateKeyException known) {
            return signedUpBefore(wish, courier, known);
        }
        if (!signUps.takePlace(id, wish.task(), now)) {
            throw missed(wish.task(), courier, now);
        }
        live.publishAfterCommit(VolunteerTasks.TOPIC);
        var undoUntil = now.plus(SignUpTable.UNDO);
        return new MySignUp(new SignUpId(id), wish.task(), true, undoUntil, undoUntil);
    }

    /**
     * Ends a sign-up and frees its place. Ending what is ended changes nothing.
     *
     * @throws VolunteerRefused after the cut-off, where it was not made within the last five minutes
     */
    @Transactional
    @RetryOnConflict
    public MyTask cancel(SignUpId signUp) {
        var courier = couriers.current();
        signUps.takeTurn(courier);
        var now = clock.instant();
        var cancelled = signUps.cancel(signUp, courier, now);
        var mine = signUps.one(signUp, courier).orElseThrow(() -> VolunteerRefused.of(Reason.UNKNOWN));
        if (cancelled) {
            notices.left(mine, now);
            live.publishAfterCommit(VolunteerTasks.TOPIC);
        } else if (mine.signUp().active()) {
            throw mine.task().state() == TaskState.CANCELLED
                    ? VolunteerRefused.of(Reason.TASK_CANCELLED)
                    : VolunteerRefused.at(Reason.CANCEL_TOO_LATE, mine.signUp().cancelUntil());
        }
        return mine;
    }

    /** What lies ahead of the courier or is going on, the next first. */
    public List<MyTask> ahead(int offset, int limit) {
        return signUps.ahead(
                couriers.current(), clock.instant(), Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    public int countAhead() {
        return signUps.countAhead(couriers.current(), clock.instant());
    }

    private MySignUp signedUpBefore(SignUpForTask wish, CourierId courier, DuplicateKeyException known) {
        return signUps.withKey(wish, courier)
                .orElseThrow(() -> VolunteerRefused.of(
                        DatabaseRefusals.violatedKey(known)
                                        .filter("task_sign_up_once"::equals)
                                        .isPresent()
                                ? Reason.ALREADY
                                : Reason.STALE));
    }

    /** Why there was no place: asked only after the fact, so that whoever gets one pays nothing for it. */
    private VolunteerRefused missed(TaskId task, CourierId courier, Instant now) {
        var card = tasks.one(task).filter(found -> found.state() != TaskState.DRAFT);
        if (card.isEmpty()) {
            return VolunteerRefused.of(Reason.UNKNOWN);
        }
        var found = card.get();
        if (found.state() == TaskState.CANCELLED) {
            return VolunteerRefused.of(Reason.TASK_CANCELLED);
        }
        if (!now.isBefore(found.signUpUntil())) {
            return VolunteerRefused.at(Reason.CLOSED, found.signUpUntil());
        }
        return signUps.overlapping(task, courier)
                .map(other -> VolunteerRefused.overlap(
                        other.task().title(), other.task().times()))
                .orElseGet(() -> VolunteerRefused.of(found.placesLeft() > 0 ? Reason.CHANGED : Reason.FULL));
    }
}
