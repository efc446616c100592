package cn.yuetan.portal.notice.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever breaks off in the middle and however many nodes tell: everybody is told, nobody twice. */
@PortalTest
@Tag("database")
class PublishingTests {

    private static final int MANY = Integer.getInteger("portal.audience", 450);

    @Autowired
    Publishing publishing;

    @Autowired
    Publisher publisher;

    @Autowired
    AnnouncementBench bench;

    @Autowired
    TestClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void nothingElseIsDue() {
        clock.reset();
        publisher.round();
    }

    @Test
    void aCrashInTheMiddleOfAPageIsRepeatedWholeAndNobodyIsToldTwice() {
        var firm = bench.employer();
        var couriers = bench.couriers(firm, Publishing.PAGE + 50);
        var id = bench.schedule(bench.draft(firm, null));
        publishing.begin();
        crash();
        assertThat(bench.told(id)).isEmpty();
        assertThat(publishing.tell()).isTrue();
        assertThat(bench.told(id)).hasSize(Publishing.PAGE);
        crash();
        assertThat(bench.told(id)).hasSize(Publishing.PAGE);
        publisher.round();
        assertThat(bench.told(id)).containsExactlyInAnyOrderElementsOf(couriers);
        assertThat(bench.details(id).told()).isTrue();
        assertThat(bench.details(id).row().reached()).isEqualTo(couriers.size());
    }

    @Test
    void twoNodesAtOnceShareTheWork() throws Exception {
        var firm = bench.employer();
        var couriers = bench.couriers(firm, 2 * Publishing.PAGE + 30);
        var id = bench.schedule(bench.draft(firm, null));
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (var node = 0; node < 4; node++) {
                running.add(nodes.submit(publisher::round));
            }
            for (var each : running) {
                each.get();
            }
        }
        publisher.round();
        assertThat(bench.told(id)).containsExactlyInAnyOrderElementsOf(couriers);
    }

    @Test
    void aNodeThatHoldsTheRowIsPassedByAndTakenOverWhenItDies() {
        var firm = bench.employer();
        var couriers = bench.couriers(firm, 5);
        var id = bench.schedule(bench.draft(firm, null));
        publishing.begin();
        new TransactionTemplate(transactions).executeWithoutResult(dying -> {
            assertThat(publishing.tell()).isTrue();
            try (var other = Executors.newSingleThreadExecutor()) {
                assertThat(other.submit(publishing::tell).get()).isFalse();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
            dying.setRollbackOnly();
        });
        publisher.round();
        assertThat(bench.told(id)).containsExactlyInAnyOrderElementsOf(couriers);
    }

    /** {@code -Dportal.audience=10000} for the figures in performance.md. */
    @Test
    void manyAreToldInPagesThatNeverHoldTheRowForLong() {
        var firm = bench.employer();
        bench.couriers(firm, MANY);
        var id = bench.schedule(bench.draft(firm, null));
        publishing.begin();
        var longest = Duration.ZERO;
        var pages = 0;
        var start = System.nanoTime();
        for (var begun = start; publishing.tell(); begun = System.nanoTime()) {
            var took = Duration.ofNanos(System.nanoTime() - begun);
            longest = took.compareTo(longest) > 0 ? took : longest;
            pages++;
        }
        System.out.printf(
                "announcement: %d people in %d pages and %d ms, the longest page %d ms%n",
                MANY, pages, Duration.ofNanos(System.nanoTime() - start).toMillis(), longest.toMillis());
        assertThat(bench.told(id)).hasSize(MANY).doesNotHaveDuplicates();
        assertThat(pages).isEqualTo(MANY / Publishing.PAGE + 1);
        assertThat(longest).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void withdrawnInTheMiddleNobodyElseIsTold() {
        var firm = bench.employer();
        bench.couriers(firm, Publishing.PAGE + 20);
        var id = bench.schedule(bench.draft(firm, null));
        publishing.begin();
        publishing.tell();
        bench.withdraw(id);
        publisher.round();
        assertThat(bench.told(id)).hasSize(Publishing.PAGE);
        assertThat(bench.over(id)).isEqualTo(Publishing.PAGE);
    }

    /** Twenty lives of an announcement by chance: crashes, pages, other nodes and new colleagues in any order. */
    @Test
    void inWhateverOrderThingsHappenEverybodyIsToldOnce() {
        for (var seed = 0; seed < 20; seed++) {
            var chance = new Random(seed);
            var firm = bench.employer();
            var expected = new HashSet<>(bench.couriers(firm, 1 + chance.nextInt(12)));
            var id = bench.schedule(bench.draft(firm, null));
            for (var step = 0; step < 6; step++) {
                switch (chance.nextInt(5)) {
                    case 0 -> crash();
                    case 1 -> publishing.begin();
                    case 2 -> publishing.tell();
                    case 3 -> publisher.round();
                    default -> {
                        if (!bench.details(id).told()) {
                            expected.addAll(bench.couriers(firm, 1));
                        }
                    }
                }
            }
            publisher.round();
            assertThat(bench.told(id)).as("seed %d", seed).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** The process dies before the commit of the page it is at. */
    private void crash() {
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            publishing.tell();
            transaction.setRollbackOnly();
        });
    }
}
