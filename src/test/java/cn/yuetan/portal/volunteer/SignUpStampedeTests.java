package cn.yuetan.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Crowds, double taps and two devices at once; each promise is also broken by a naive twin, so that we know it is tested. */
@PortalTest
@Tag("database")
class SignUpStampedeTests {

    private static final int ROUNDS = 50;
    private static final int CROWD = 64;

    @Autowired
    SignUps signUps;

    @Autowired
    TestTasks tasks;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private ExecutorService threads;

    @BeforeEach
    void startThreads() {
        threads = Executors.newFixedThreadPool(CROWD);
    }

    @AfterEach
    void stopThreads() {
        threads.shutdownNow();
    }

    @Test
    void fillsExactlyThePlacesThereAre() {
        var random = new Random(42);
        var crowd = couriers();
        for (var round = 0; round < ROUNDS; round++) {
            var capacity = 1 + random.nextInt(CROWD + 10);
            var task = disjointTask(round, capacity);

            var placed = atOnce(acts(crowd, task));

            assertThat(placed).as("round %d, capacity %d", round, capacity).isEqualTo(Math.min(capacity, CROWD));
            assertThat(tasks.places(task)).isEqualTo(placed);
        }
    }

    @Test
    void wouldCatchServicesThatReadBeforeTheyWrite() {
        var crowd = couriers();
        var oversold = 0;
        for (var round = 0; round < ROUNDS && oversold == 0; round++) {
            var task = disjointTask(1000 + round, 4);

            var placed = atOnce(crowd.stream()
                    .<Callable<Boolean>>map(courier -> () -> naiveSignUp(task, courier))
                    .toList());

            oversold += placed > 4 ? 1 : 0;
        }
        assertThat(oversold).as("the naive twin oversells").isPositive();
    }

    @Test
    void hasOneEffectForADoubleTap() {
        var courier = people.courier();
        for (var round = 0; round < ROUNDS; round++) {
            var task = disjointTask(round, 5);
            var wish = new SignUpForTask(task, RequestKey.fresh());

            var answered = atOnce(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(tap -> () -> act(courier, wish))
                    .toList());

            assertThat(answered).as("every tap gets its answer").isEqualTo(4);
            assertThat(tasks.places(task)).isEqualTo(1);
        }
    }

    @Test
    void letsOneOfTwoOverlappingTasksInFromTwoDevices() {
        for (var round = 0; round < ROUNDS; round++) {
            var courier = people.courier();
            var early = tasks.open("16:00", "16:30", 5);
            var late = tasks.open("16:20", "16:50", 5);

            var placed = atOnce(List.of(
                    () -> act(courier, new SignUpForTask(early, RequestKey.fresh())),
                    () -> act(courier, new SignUpForTask(late, RequestKey.fresh()))));

            assertThat(placed).isEqualTo(1);
            assertThat(tasks.places(early) + tasks.places(late)).isEqualTo(1);
        }
    }

    @Test
    void wouldCatchAnOverlapCheckWithoutTheTurn() {
        var twice = 0;
        for (var round = 0; round < ROUNDS && twice == 0; round++) {
            var courier = people.courier();
            var early = tasks.open("16:00", "16:30", 5);
            var late = tasks.open("16:20", "16:50", 5);

            var placed = atOnce(List.of(() -> naiveSignUp(early, courier), () -> naiveSignUp(late, courier)));

            twice += placed == 2 ? 1 : 0;
        }
        assertThat(twice).as("the naive twin books both").isPositive();
    }

    @Test
    void freesAPlaceOnceWhenTwoDevicesCancel() {
        var courier = people.courier();
        var other = people.courier();
        for (var round = 0; round < ROUNDS; round++) {
            var task = disjointTask(round, 5);
            people.actAsCourier(other);
            signUps.signUp(new SignUpForTask(task, RequestKey.fresh()));
            people.actAsCourier(courier);
            var mine = signUps.signUp(new SignUpForTask(task, RequestKey.fresh()));

            atOnce(IntStream.range(0, 4)
                    .<Callable<Boolean>>mapToObj(tap -> () -> {
                        people.actAsCourier(courier);
                        return !signUps.cancel(mine.id()).task().title().isEmpty();
                    })
                    .toList());

            assertThat(tasks.places(task)).isEqualTo(1);
        }
    }

    private List<Long> couriers() {
        return IntStream.range(0, CROWD).mapToObj(number -> people.courier()).toList();
    }

    private List<Callable<Boolean>> acts(List<Long> crowd, TaskId task) {
        return crowd.stream()
                .<Callable<Boolean>>map(courier -> () -> act(courier, new SignUpForTask(task, RequestKey.fresh())))
                .toList();
    }

    private boolean act(long courier, SignUpForTask wish) {
        people.actAsCourier(courier);
        try {
            return signUps.signUp(wish).active();
        } catch (VolunteerRefused refused) {
            assertThat(refused.reason()).isIn(VolunteerRefused.Reason.FULL, VolunteerRefused.Reason.OVERLAP);
            return false;
        } finally {
            people.nobody();
        }
    }

    /** What one writes without thinking: look, then write, in one transaction. */
    private boolean naiveSignUp(TaskId task, long courier) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var free = database.sql("""
                            SELECT t.capacity > (SELECT COUNT(*) FROM task_sign_up s
                                                 WHERE s.task_id = t.id AND s.status = 'SIGNED_UP')
                               AND NOT EXISTS (SELECT 1 FROM task_sign_up s
                                               WHERE s.courier_id = ? AND s.status = 'SIGNED_UP'
                                                 AND s.starts_at < t.ends_at AND t.starts_at < s.ends_at)
                            FROM volunteer_task t WHERE t.id = ?
                            """)
                    .param(courier)
                    .param(task.value())
                    .query(Boolean.class)
                    .single();
            if (free) {
                database.sql("""
                                INSERT INTO task_sign_up (request_key, task_id, courier_id, starts_at, ends_at, signed_up_at)
                                SELECT UUID(), id, ?, starts_at, ends_at, UTC_TIMESTAMP(6) FROM volunteer_task WHERE id = ?
                                """).param(courier).param(task.value()).update();
            }
            return free;
        }));
    }

    /** Starts all acts at the same moment; returns how many said yes, fails where one failed. */
    private int atOnce(List<Callable<Boolean>> acts) {
        var barrier = new CyclicBarrier(acts.size());
        var running = new ArrayList<Future<Boolean>>();
        for (var act : acts) {
            running.add(threads.submit(() -> {
                barrier.await();
                return act.call();
            }));
        }
        var yes = 0;
        for (var one : running) {
            try {
                yes += one.get() ? 1 : 0;
            } catch (ExecutionException failed) {
                throw new AssertionError("One of the crowd met a failure", failed.getCause());
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }
        return yes;
    }

    /** Every round on its own hour, so that rounds do not overlap for the same couriers. */
    private TaskId disjointTask(int hour, int capacity) {
        Instant starts = TestTasks.monday("12:00").plusSeconds(3600L * hour);
        return tasks.task(TaskState.OPEN, starts, starts.plusSeconds(1800), capacity);
    }
}
