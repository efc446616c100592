package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.PassingDatabaseConflict;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;

/** Two hosts, double taps and the job at the same place in the same moment. */
@PortalTest
@Tag("database")
class PlaceEditsAtOnceTests {

    private static final int HANDS = 8;
    private static final int ROUNDS = 5;
    private static final int TRIES = 9;

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceWriting writing;

    @Autowired
    PlaceHistory history;

    @Autowired
    OpenTurns turns;

    @Autowired
    TestPeople people;

    @BeforeEach
    void somebodyActs() {
        people.actAsOffice();
    }

    @Test
    void aFormThatArrivesOftenWritesOnePlace() {
        for (var round = 0; round < ROUNDS; round++) {
            var key = RequestKey.fresh();
            var draft = TestPlaces.draft("一起写" + round);
            var answers = atOnce(each -> () ->
                    places.within(() -> writing.create(null, draft, false, key)).toString());
            assertThat(answers.stream().distinct()).hasSize(1);
        }
    }

    @Test
    void everyPlaceGetsANumberOfItsOwn() {
        var answers = atOnce(each -> () -> places.within(
                        () -> writing.create(null, TestPlaces.draft("抢号" + each), false, RequestKey.fresh()))
                .toString());
        assertThat(answers.stream().distinct()).hasSize(HANDS);
    }

    @Test
    void oneOfThoseWhoSawTheSameVersionChangesIt() {
        for (var round = 0; round < ROUNDS; round++) {
            var place = places.place();
            var before = places.details(place);
            var answers = atOnce(each -> () -> {
                try {
                    places.change(
                            place,
                            before.version(),
                            TestPlaces.named(before.draft(), "第" + each + "人"),
                            RequestKey.fresh());
                    return "ok";
                } catch (PlaceRefused refused) {
                    return refused.reason().name();
                }
            });
            assertThat(Collections.frequency(answers, "ok")).isEqualTo(1);
            assertThat(Collections.frequency(answers, PlaceRefused.Reason.EDITED_MEANWHILE.name()))
                    .isEqualTo(HANDS - 1);
            assertThat(history.since(place, before.version())).hasSize(1);
        }
    }

    @Test
    void aDoubleTapIsOneChange() {
        for (var round = 0; round < ROUNDS; round++) {
            var place = places.place();
            var before = places.details(place);
            var key = RequestKey.fresh();
            var wanted = TestPlaces.offering(before.draft(), "haircut", "warm-up");
            var answers = atOnce(each -> () -> Integer.toString(places.change(place, before.version(), wanted, key)));
            assertThat(answers.stream().distinct()).hasSize(1);
            assertThat(history.since(place, before.version())).hasSize(2);
        }
    }

    @Test
    void theJobNeverWritesOverWhatSomebodySetMeanwhile() {
        for (var round = 0; round < ROUNDS; round++) {
            var place = places.place();
            atOnce(each -> () -> {
                if (each % 2 == 0) {
                    turns.look();
                } else {
                    places.adapt(
                            place,
                            draft -> TestPlaces.open(draft, each == 7 ? "12:00-13:00" : "8:00-1" + each + ":00"));
                }
                return "";
            });
            var details = places.details(place);
            assertThat(places.row(place)).containsEntry("is_open", details.now().open());
        }
    }

    /** Each hand in a thread of its own, all from the same moment; what passes is tried again, as services do. */
    private static List<String> atOnce(java.util.function.IntFunction<Callable<String>> hand) {
        var context = SecurityContextHolder.getContext();
        var barrier = new CyclicBarrier(HANDS);
        try (var threads = Executors.newFixedThreadPool(HANDS)) {
            var running = IntStream.range(0, HANDS)
                    .mapToObj(each -> threads.submit(() -> {
                        SecurityContextHolder.setContext(context);
                        barrier.await();
                        return again(hand.apply(each));
                    }))
                    .toList();
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

    private static String again(Callable<String> act) throws Exception {
        for (var tries = 1; ; tries++) {
            try {
                return act.call();
            } catch (RuntimeException failed) {
                if (tries == TRIES || !PassingDatabaseConflict.isPassing(failed)) {
                    throw failed;
                }
                Thread.sleep(5L * tries);
            }
        }
    }
}
