package cn.yuetan.portal.volunteer;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;

/** Colleagues, double taps and a crowd at the same roles and tasks in the same moment. */
@PortalTest
@Tag("database")
class StaffEditsAtOnceTests {

    private static final int HANDS = 12;
    private static final int ROUNDS = 10;

    @Autowired
    VolunteerRoles roles;

    @Autowired
    TaskPlanning planning;

    @Autowired
    SignUps signUps;

    @Autowired
    TestTasks tasks;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void actAsTheOffice() {
        people.actAsOffice();
    }

    @Test
    void addsARoleOnceHoweverOftenItIsTapped() {
        for (var round = 0; round < ROUNDS; round++) {
            var name = name();
            var key = RequestKey.fresh();

            atOnce(same(() -> add(name, key)));

            assertThat(count(name)).isEqualTo(1);
        }
    }

    @Test
    void tellsAllButOneOfTheColleaguesThatTheNameIsTaken() {
        for (var round = 0; round < ROUNDS; round++) {
            var name = name();

            var answers = atOnce(same(() -> add(name, RequestKey.fresh())));

            assertThat(count(name)).isEqualTo(1);
            assertThat(Collections.frequency(answers, "ok")).isEqualTo(1);
            assertThat(Collections.frequency(answers, Reason.ROLE_EXISTS.name()))
                    .isEqualTo(HANDS - 1);
        }
    }

    @Test
    void writesATaskOnceHoweverOftenItsFormArrives() {
        for (var round = 0; round < ROUNDS; round++) {
            var draft = tasks.draft(TestTasks.monday("16:00"), TestTasks.monday("17:00"), 4);
            var key = RequestKey.fresh();

            var answers = atOnce(same(() -> planning.create(draft, true, key).toString()));

            assertThat(answers).hasSize(HANDS);
            assertThat(answers.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void neverWritesOverThePlacesThatACrowdTakesMeanwhile() {
        var task = tasks.open("16:00", "16:30", HANDS);
        var office = SecurityContextHolder.getContext();
        var acts = new ArrayList<Callable<String>>();
        IntStream.range(0, HANDS)
                .forEach(number -> acts.add(() -> {
                    people.actAsCourier(people.courier());
                    signUps.signUp(new SignUpForTask(task, RequestKey.fresh()));
                    return "ok";
                }));
        IntStream.range(0, HANDS)
                .forEach(number -> acts.add(() -> {
                    SecurityContextHolder.setContext(office);
                    return retitle(task, "标题" + number);
                }));

        var answers = atOnce(acts);

        assertThat(answers.subList(0, HANDS)).containsOnly("ok");
        assertThat(answers.subList(HANDS, 2 * HANDS)).contains("ok").isSubsetOf("ok", Reason.EDITED_MEANWHILE.name());
        assertThat(tasks.places(task)).isEqualTo(HANDS);
        assertThat(planning.get(task).version()).isEqualTo(Collections.frequency(answers, "ok") - HANDS);
    }

    @Test
    void letsOneOfTheColleaguesWhoSawTheSameVersionChangeATask() {
        for (var round = 0; round < ROUNDS; round++) {
            var task = tasks.open("16:00", "16:30", 4);
            var before = planning.get(task);
            var wanted = new TaskDraft(
                    before.draft().role(),
                    "改了",
                    "",
                    "路口",
                    "",
                    before.draft().starts(),
                    before.draft().ends(),
                    before.draft().signUpUntil(),
                    5);

            var answers = atOnce(same(() -> answer(() -> planning.change(task, before.version(), wanted))));

            assertThat(Collections.frequency(answers, "ok")).isEqualTo(1);
            assertThat(Collections.frequency(answers, Reason.EDITED_MEANWHILE.name()))
                    .isEqualTo(HANDS - 1);
        }
    }

    private String retitle(TaskId task, String title) {
        var before = planning.get(task);
        var old = before.draft();
        var wanted = new TaskDraft(
                old.role(),
                title,
                old.description(),
                old.place(),
                old.bring(),
                old.starts(),
                old.ends(),
                old.signUpUntil(),
                old.capacity());
        return answer(() -> planning.change(task, before.version(), wanted));
    }

    private String add(String name, RequestKey key) {
        return answer(() -> roles.add(new RoleName(name, name), key));
    }

    private static String answer(Runnable act) {
        try {
            act.run();
            return "ok";
        } catch (VolunteerRefused refused) {
            return refused.reason().name();
        }
    }

    private int count(String name) {
        return database.sql("SELECT COUNT(*) FROM volunteer_role WHERE name = ?")
                .param(name)
                .query(Integer.class)
                .single();
    }

    private static String name() {
        return "Role " + System.nanoTime() % 1_000_000_000;
    }

    /** The same act by many hands, all of them the one who acts now. */
    private static List<Callable<String>> same(Callable<String> act) {
        var context = SecurityContextHolder.getContext();
        return IntStream.range(0, HANDS)
                .<Callable<String>>mapToObj(hand -> () -> {
                    SecurityContextHolder.setContext(context);
                    return act.call();
                })
                .toList();
    }

    private static List<String> atOnce(List<Callable<String>> acts) {
        var barrier = new CyclicBarrier(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var running = new ArrayList<Future<String>>();
            for (var act : acts) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return act.call();
                }));
            }
            var answers = new ArrayList<String>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        } catch (ExecutionException failed) {
            throw new AssertionError("One of them met a failure", failed.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
