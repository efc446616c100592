package cn.yuetan.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.util.ArrayList;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A courier cannot be in two places at once. */
@PortalTest
class SignUpOverlapTests {

    @Autowired
    SignUps signUps;

    @Autowired
    TestTasks tasks;

    @Autowired
    TestPeople people;

    @BeforeEach
    void actAsACourier() {
        people.actAsCourier(people.courier());
    }

    @Test
    void refusesOverlappingHoursAndNamesTheOtherTask() {
        var first = tasks.open("16:00", "16:20", 3);
        var second = tasks.open("16:10", "16:40", 3);
        signUp(first);

        assertThatExceptionOfType(VolunteerRefused.class)
                .isThrownBy(() -> signUp(second))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.OVERLAP);
                    assertThat(refused.messageParameters())
                            .containsExactly(tasks.title(first), "11", "23", "16:00", "16:20");
                });
        assertThat(tasks.places(second)).isZero();
    }

    @Test
    void allowsATaskThatBeginsWhenTheOtherEnds() {
        signUp(tasks.open("16:00", "16:20", 3));

        assertThat(signUp(tasks.open("16:20", "16:40", 3)).active()).isTrue();
        assertThat(signUp(tasks.open("15:40", "16:00", 3)).active()).isTrue();
    }

    @Test
    void forgetsACancelledSignUp() {
        var mine = signUp(tasks.open("16:00", "16:20", 3));
        signUps.cancel(mine.id());

        assertThat(signUp(tasks.open("16:10", "16:40", 3)).active()).isTrue();
    }

    @Test
    void mindsOnlyTheCouriersOwnTasks() {
        signUp(tasks.open("16:00", "16:20", 3));
        people.actAsCourier(people.courier());

        assertThat(signUp(tasks.open("16:10", "16:40", 3)).active()).isTrue();
    }

    /** The database decides as the arithmetic does, whatever the hours. */
    @Test
    void agreesWithTheArithmetic() {
        var random = new Random(20211124);
        var refusals = 0;
        for (var round = 0; round < 6; round++) {
            actAsACourier();
            var taken = new ArrayList<TaskTimes>();
            for (var each = 0; each < 12; each++) {
                var start = TestTasks.monday("13:00").plusSeconds(600L * random.nextInt(40));
                var times = new TaskTimes(start, start.plusSeconds(600L * (1 + random.nextInt(9))));
                var task = tasks.task(TaskState.OPEN, times.starts(), times.ends(), 5);
                var free = taken.stream().noneMatch(times::overlaps);
                assertThat(signedUp(task)).as("%s among %s", times, taken).isEqualTo(free);
                refusals += free ? 0 : 1;
                if (free) {
                    taken.add(times);
                }
            }
        }
        assertThat(refusals).isPositive();
    }

    private boolean signedUp(TaskId task) {
        try {
            return signUp(task).active();
        } catch (VolunteerRefused refused) {
            assertThat(refused.reason()).isEqualTo(Reason.OVERLAP);
            return false;
        }
    }

    private MySignUp signUp(TaskId task) {
        return signUps.signUp(new SignUpForTask(task, RequestKey.fresh()));
    }
}
