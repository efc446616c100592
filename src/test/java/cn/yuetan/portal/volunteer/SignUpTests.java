package cn.yuetan.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.courier.CourierNotActive;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.time.Duration;
import java.time.LocalTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class SignUpTests {

    @Autowired
    SignUps signUps;

    @Autowired
    VolunteerTasks volunteerTasks;

    @Autowired
    TaskPlanning planning;

    @Autowired
    TestTasks tasks;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    long courier;

    @BeforeEach
    void actAsACourier() {
        courier = people.courier();
        people.actAsCourier(courier);
    }

    @Test
    void takesAPlace() {
        var task = tasks.open("16:00", "16:20", 3);

        var mine = signUp(task);

        assertThat(mine.active()).isTrue();
        assertThat(tasks.places(task)).isEqualTo(1);
        assertThat(volunteerTasks.details(task).task().placesLeft()).isEqualTo(2);
        assertThat(volunteerTasks.details(task).signUp()).map(MySignUp::id).contains(mine.id());
        assertThat(signUps.ahead(0, 10)).singleElement().satisfies(ahead -> {
            assertThat(ahead.task().id()).isEqualTo(task);
            assertThat(ahead.signUp().cancelUntil()).isEqualTo(TestTasks.monday("15:30"));
        });
    }

    @Test
    void hasOneEffectHoweverOftenTheSameTapArrives() {
        var task = tasks.open("16:00", "16:20", 3);
        var wish = new SignUpForTask(task, RequestKey.fresh());

        var first = signUps.signUp(wish);
        var second = signUps.signUp(wish);

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    @Test
    void givesAnOldTapItsOldAnswerEvenWhenSomethingElseIsInTheWayNow() {
        var task = tasks.open("16:00", "16:20", 3);
        var wish = new SignUpForTask(task, RequestKey.fresh());
        var first = signUps.signUp(wish);
        signUps.cancel(first.id());
        signUp(tasks.open("16:10", "16:30", 3));

        assertThat(signUps.signUp(wish).active()).isFalse();
        assertThat(tasks.places(task)).isZero();
    }

    @Test
    void sendsFourStatementsAndAsksNothingAboutTheTaskFirst() {
        var task = tasks.open("16:00", "16:20", 3);

        var statements = Statements.of(() -> signUp(task));

        assertThat(statements).hasSize(4);
        assertThat(statements.get(0)).contains("FROM courier");
        assertThat(statements.get(1)).startsWith("INSERT INTO volunteer ");
        assertThat(statements.get(2)).startsWith("INSERT INTO task_sign_up");
        assertThat(statements.get(3)).startsWith("UPDATE volunteer_task");
    }

    @Test
    void refusesASecondSignUpForTheSameTask() {
        var task = tasks.open("16:00", "16:20", 3);
        signUp(task);

        assertRefused(Reason.ALREADY, () -> signUp(task));
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    @Test
    void refusesAFullTask() {
        var task = tasks.open("16:00", "16:20", 1);
        signUp(task);
        actAsACourier();

        assertRefused(Reason.FULL, () -> signUp(task));
        assertThat(tasks.places(task)).isEqualTo(1);
        assertThat(signUps.countAhead()).isZero();
    }

    @Test
    void refusesAtTheCutOffToTheMicrosecond() {
        var task = tasks.open("16:00", "16:20", 3);
        clock.set(LocalTime.of(15, 30));

        assertRefused(Reason.CLOSED, () -> signUp(task));
        assertThat(tasks.places(task)).isZero();

        clock.advance(Duration.ofNanos(-1000));
        assertThat(signUp(task).active()).isTrue();
    }

    @Test
    void refusesADraftAnUnknownAndACancelledTask() {
        var draft = tasks.task(TaskState.DRAFT, TestTasks.monday("16:00"), TestTasks.monday("16:20"), 3);
        var cancelled = tasks.task(TaskState.CANCELLED, TestTasks.monday("16:00"), TestTasks.monday("16:20"), 3);

        assertRefused(Reason.UNKNOWN, () -> signUp(draft));
        assertRefused(Reason.UNKNOWN, () -> signUp(new TaskId(Long.MAX_VALUE)));
        assertRefused(Reason.TASK_CANCELLED, () -> signUp(cancelled));
        assertThat(tasks.places(draft)).isZero();
        assertThat(tasks.places(cancelled)).isZero();
    }

    @Test
    void refusesAKeyThatStandsForSomethingElse() {
        var key = RequestKey.fresh();
        signUps.signUp(new SignUpForTask(tasks.open("16:00", "16:20", 3), key));
        var other = tasks.open("18:00", "18:20", 3);

        assertRefused(Reason.STALE, () -> signUps.signUp(new SignUpForTask(other, key)));
        actAsACourier();
        assertRefused(Reason.STALE, () -> signUps.signUp(new SignUpForTask(other, key)));
        assertThat(tasks.places(other)).isZero();
    }

    @Test
    void refusesWhoeverIsNotApproved() {
        var task = tasks.open("16:00", "16:20", 3);
        people.actAsCourier(people.courier("SUSPENDED"));

        assertThatExceptionOfType(CourierNotActive.class).isThrownBy(() -> signUp(task));
        people.nobody();
        assertThatExceptionOfType(Exception.class).isThrownBy(() -> signUp(task));
        people.actAsOffice();
        assertThatExceptionOfType(AccessDeniedException.class).isThrownBy(() -> signUp(task));
        assertThat(tasks.places(task)).isZero();
    }

    @Test
    void freesOnePlaceHoweverOftenItIsCancelled() {
        var task = tasks.open("16:00", "16:20", 3);
        var mine = signUp(task);
        people.actAsCourier(people.courier());
        signUp(task);
        people.actAsCourier(courier);

        signUps.cancel(mine.id());
        signUps.cancel(mine.id());

        assertThat(tasks.places(task)).isEqualTo(1);
    }

    @Test
    void cancelsBeforeTheCutOffAndMayComeBack() {
        var task = tasks.open("16:00", "16:20", 1);
        var mine = signUp(task);
        clock.set(LocalTime.of(15, 29));

        signUps.cancel(mine.id());
        signUps.cancel(mine.id());

        assertThat(tasks.places(task)).isZero();
        assertThat(signUps.countAhead()).isZero();
        assertThat(signUp(task).active()).isTrue();
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    @Test
    void refusesToCancelAfterTheCutOff() {
        var task = tasks.open("16:00", "16:20", 3);
        var mine = signUp(task);
        clock.set(LocalTime.of(15, 30));

        assertRefused(Reason.CANCEL_TOO_LATE, () -> signUps.cancel(mine.id()));
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    @Test
    void undoesASlipWithinFiveMinutesEvenAfterTheCutOff() {
        var task = tasks.open("16:00", "16:20", 3);
        clock.set(LocalTime.of(15, 28));
        var mine = signUp(task);
        clock.set(LocalTime.of(15, 32, 59));

        signUps.cancel(mine.id());

        assertThat(tasks.places(task)).isZero();
    }

    @Test
    void endsTheUndoAfterFiveMinutes() {
        var task = tasks.open("16:00", "16:20", 3);
        clock.set(LocalTime.of(15, 28));
        var mine = signUp(task);
        clock.set(LocalTime.of(15, 33));

        assertRefused(Reason.CANCEL_TOO_LATE, () -> signUps.cancel(mine.id()));
    }

    @Test
    void knowsNothingOfSomebodyElsesSignUp() {
        var task = tasks.open("16:00", "16:20", 3);
        var theirs = signUp(task);
        actAsACourier();

        assertRefused(Reason.UNKNOWN, () -> signUps.cancel(theirs.id()));
        assertThat(volunteerTasks.details(task).signUp()).isEmpty();
        assertThat(tasks.places(task)).isEqualTo(1);
    }

    @Test
    void saysThatStaffCalledTheTaskOff() {
        var task = tasks.open("16:00", "16:20", 3);
        var mine = signUp(task);
        people.actAsOffice();
        planning.callOff(task, "下雨");
        people.actAsCourier(courier);

        assertThat(signUps.ahead(0, 10))
                .singleElement()
                .satisfies(ahead -> assertThat(ahead.task().state()).isEqualTo(TaskState.CANCELLED));
        assertRefused(Reason.TASK_CANCELLED, () -> signUps.cancel(mine.id()));
        assertThat(signUp(tasks.open("16:00", "16:20", 3)).active()).isTrue();
    }

    private MySignUp signUp(TaskId task) {
        return signUps.signUp(new SignUpForTask(task, RequestKey.fresh()));
    }

    static void assertRefused(Reason reason, ThrowingCallable act) {
        assertThatExceptionOfType(VolunteerRefused.class).isThrownBy(act).satisfies(refused -> {
            assertThat(refused.reason()).isEqualTo(reason);
            assertThat(refused.nextStepKey()).isPresent();
        });
    }
}
