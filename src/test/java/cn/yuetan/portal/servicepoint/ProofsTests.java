package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.courier.CourierNotActive;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** By what a listing is trusted, and when it is doubted. */
@PortalTest
class ProofsTests {

    @Autowired
    Proofs proofs;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestInbox messages;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    PlaceId place;
    long host;

    @BeforeEach
    void somebodyKeepsAPlace() {
        people.actAsOffice();
        place = places.place();
        host = places.actAsHostOf(place);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void nobodyHasProvenANewListing() {
        assertThat(trust()).isEqualTo(Trust.GREY);
    }

    @Test
    void theHostRenewsWithOneTapHoweverOftenItIsTapped() {
        proofs.renew(place);
        proofs.renew(place);
        assertThat(trust()).isEqualTo(Trust.GREEN);
        assertThat(words()).isEqualTo(1);
        clock.advance(Duration.ofDays(11));
        assertThat(trust()).isEqualTo(Trust.AMBER);
        clock.advance(Duration.ofDays(20));
        assertThat(trust()).isEqualTo(Trust.GREY);
    }

    @Test
    void nobodyRenewsWhatAnotherKeeps() {
        places.actAsHostOf();
        assertThatThrownBy(() -> proofs.renew(place)).isInstanceOf(AccessDeniedException.class);
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> proofs.renew(place)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void whoeverIsRemovedRenewsNoMore() {
        database.sql("DELETE FROM place_host WHERE account_id = ?").param(host).update();
        assertThatThrownBy(() -> proofs.renew(place)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void staffProveByAVisit() {
        people.actAsOffice();
        proofs.visited(place, "门口有坡道");
        assertThat(trust()).isEqualTo(Trust.GREEN);
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.COUNSELOR);
        assertThatThrownBy(() -> proofs.visited(place, "")).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aCourierProvesBySayingWhatTheHoursSay() {
        seen(people.courier(), Word.OPEN);
        assertThat(trust()).isEqualTo(Trust.GREEN);
        clock.set(LocalTime.of(21, 0));
        var late = places.place();
        people.actAsCourier(people.courier());
        proofs.seen(late, Word.CLOSED, "");
        assertThat(places.details(late).trust()).isEqualTo(Trust.GREEN);
        assertThat(places.details(late).doubted()).isFalse();
    }

    @Test
    void theLaterWordOfTheDayReplacesTheOneBefore() {
        var courier = people.courier();
        seen(courier, Word.OPEN);
        assertThat(proofs.mineToday(place)).contains(Word.OPEN);
        seen(courier, Word.CLOSED);
        assertThat(proofs.mineToday(place)).contains(Word.CLOSED);
        assertThat(words()).isEqualTo(1);
        assertThat(trust()).isEqualTo(Trust.GREY);
        clock.advance(Duration.ofDays(1));
        assertThat(proofs.mineToday(place)).isEmpty();
    }

    @Test
    void oneCourierAloneDoubtsNothing() {
        var courier = people.courier();
        seen(courier, Word.CLOSED);
        seen(courier, Word.CLOSED);
        clock.advance(Duration.ofHours(20));
        clock.set(LocalTime.of(9, 0));
        seen(courier, Word.CLOSED);
        assertThat(places.details(place).doubted()).isFalse();
        assertThat(messages.told(host)).isEmpty();
    }

    @Test
    void twoWhoFindItShutMakeThePortalAsk() {
        var office = office();
        seen(people.courier(), Word.CLOSED);
        clock.advance(Duration.ofHours(2));
        seen(people.courier(), Word.CLOSED);
        seen(people.courier(), Word.CLOSED);

        assertThat(places.details(place).doubted()).isTrue();
        assertThat(messages.told(host)).containsExactly("servicepoint.doubted SMS");
        assertThat(messages.of(host).getFirst().text())
                .contains(places.details(place).code().toString());
        assertThat(messages.told(office)).containsExactly("servicepoint.doubtedForStaff");
    }

    @Test
    void twoWordsMoreThanADayApartAreNoDoubt() {
        seen(people.courier(), Word.CLOSED);
        clock.advance(Duration.ofHours(24));
        seen(people.courier(), Word.CLOSED);
        assertThat(places.details(place).doubted()).isFalse();
    }

    @Test
    void theHostsAnswerEndsTheDoubtAndTheQuestion() {
        seen(people.courier(), Word.CLOSED);
        seen(people.courier(), Word.CLOSED);
        people.act(host, Set.of(), Roles.HOST);
        proofs.renew(place);
        assertThat(places.details(place).doubted()).isFalse();
        assertThat(messages.of(host)).allMatch(InboxEntry::over);

        clock.advance(Duration.ofMinutes(10));
        seen(people.courier(), Word.CLOSED);
        assertThat(places.details(place).doubted()).isFalse();
        seen(people.courier(), Word.CLOSED);
        assertThat(places.details(place).doubted()).isTrue();
        assertThat(messages.told(host)).hasSize(2);
    }

    @Test
    void aVisitEndsTheDoubtToo() {
        seen(people.courier(), Word.CLOSED);
        seen(people.courier(), Word.CLOSED);
        people.actAsOffice();
        proofs.visited(place, "");
        assertThat(places.details(place).doubted()).isFalse();
    }

    @Test
    void whoMayOnlyLookSaysNothing() {
        people.actAsCourier(people.courier("SUSPENDED"));
        assertThatThrownBy(() -> proofs.seen(place, Word.CLOSED, "")).isInstanceOf(CourierNotActive.class);
    }

    @Test
    void nothingIsSaidAboutWhatIsClosedForGood() {
        people.actAsOffice();
        places.close(place, "搬走了");
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> proofs.seen(place, Word.OPEN, "")).isInstanceOf(PlaceRefused.class);
    }

    @Test
    void twoAtTheSameMomentAreTwo() throws Exception {
        for (var round = 0; round < 5; round++) {
            people.actAsOffice();
            var shut = places.place();
            var barrier = new CyclicBarrier(2);
            try (var threads = Executors.newFixedThreadPool(2)) {
                var acts = IntStream.range(0, 2)
                        .mapToObj(each -> (Callable<Boolean>) () -> {
                            people.actAsCourier(people.courier());
                            barrier.await();
                            proofs.seen(shut, Word.CLOSED, "");
                            return true;
                        })
                        .toList();
                for (var act : threads.invokeAll(acts)) {
                    assertThat(act.get()).isTrue();
                }
            }
            assertThat(places.details(shut).doubted()).isTrue();
        }
    }

    private void seen(long courier, Word word) {
        people.actAsCourier(courier);
        proofs.seen(place, word, "");
    }

    private long office() {
        var office = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'OFFICE', 0)")
                .param(office)
                .update();
        return office;
    }

    private Trust trust() {
        return places.details(place).trust();
    }

    private int words() {
        return database.sql("SELECT COUNT(*) FROM place_proof WHERE place_id = ?")
                .param(place.value())
                .query(Integer.class)
                .single();
    }
}
