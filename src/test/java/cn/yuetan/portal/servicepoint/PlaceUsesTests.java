package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class PlaceUsesTests {

    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    @Autowired
    PlaceUses uses;

    @Autowired
    UseTidying tidying;

    @Autowired
    PlaceFigures figures;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final String from = "198.51.100." + ADDRESSES.incrementAndGet();
    private String service;
    private PlaceId place;

    @BeforeEach
    void aPlace() {
        people.actAsOffice();
        service = places.service();
        place = places.place(draft -> TestPlaces.offering(draft, service));
        people.nobody();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void countsAUseWithoutKnowingWhose() {
        uses.used(place, service, from, RequestKey.fresh());
        uses.used(place, service, from, RequestKey.fresh());
        assertThat(thisWeek().uses()).isEqualTo(Map.of(service, 2));
        assertThat(owners()).isZero();
    }

    @Test
    void aTapCountsOnceHoweverOftenAndFromHowManySidesItArrives() throws Exception {
        var key = RequestKey.fresh();
        try (var threads = Executors.newFixedThreadPool(6)) {
            var taps = new ArrayList<Callable<Object>>();
            for (var tap = 0; tap < 24; tap++) {
                taps.add(Executors.callable(() -> uses.used(place, service, from, key)));
            }
            for (var done : threads.invokeAll(taps)) {
                done.get();
            }
        }
        assertThat(thisWeek().uses()).isEqualTo(Map.of(service, 1));
    }

    @Test
    void aScanOfAVisitCountsOncePerPlace() {
        var key = RequestKey.fresh();
        uses.scanned(place, from, key);
        uses.scanned(place, from, key);
        uses.scanned(place, from, RequestKey.fresh());
        assertThat(thisWeek().scans()).isEqualTo(2);
    }

    @Test
    void anAddressThatTapsWithoutEndIsSlowedDown() {
        for (var tap = 0; tap < 60; tap++) {
            uses.used(place, service, from, RequestKey.fresh());
        }
        assertThatThrownBy(() -> uses.used(place, service, from, RequestKey.fresh()))
                .isInstanceOfSatisfying(PlaceRefused.class, refused -> assertThat(refused.reason())
                        .isEqualTo(PlaceRefused.Reason.TOO_MANY_TAPS));
        uses.scanned(place, from, RequestKey.fresh());
        uses.used(place, service, from + "0", RequestKey.fresh());
        assertThat(thisWeek().uses()).isEqualTo(Map.of(service, 61));
        assertThat(thisWeek().scans()).isZero();
    }

    @Test
    void whatAPlaceDoesNotOfferIsNotCounted() {
        people.actAsOffice();
        var other = places.service();
        people.nobody();
        assertThatThrownBy(() -> uses.used(place, other, from, RequestKey.fresh()))
                .isInstanceOf(PlaceRefused.class);
        assertThatThrownBy(() -> uses.used(place, "' OR 1=1", from, RequestKey.fresh()))
                .isInstanceOf(PlaceRefused.class);
        places.close(place, "搬走了");
        assertThatThrownBy(() -> uses.used(place, service, from, RequestKey.fresh()))
                .isInstanceOf(PlaceRefused.class);
        uses.scanned(place, from, RequestKey.fresh());
        assertThat(thisWeek().scans()).isZero();
    }

    @Test
    void aCouriersOwnHistoryIsTheirsAlone() {
        var me = people.courier();
        people.actAsCourier(me);
        uses.used(place, service, from, RequestKey.fresh());
        clock.advance(Duration.ofHours(1));
        uses.used(place, service, from, RequestKey.fresh());
        assertThat(uses.mine(0, 9)).hasSize(2).first().satisfies(use -> {
            assertThat(use.usedAt()).isEqualTo(clock.instant());
            assertThat(use.service().code()).isEqualTo(service);
            assertThat(use.gone()).isFalse();
        });
        var own = uses.mine(0, 9).getFirst().id();
        people.actAsCourier(people.courier());
        assertThat(uses.mine(0, 9)).isEmpty();
        uses.forget(own);
        uses.forgetAll();
        people.actAsCourier(me);
        assertThat(uses.mine(0, 9)).hasSize(2);
        uses.forget(own);
        assertThat(uses.mine(0, 9)).hasSize(1);
        uses.forgetAll();
        assertThat(owners()).isZero();
        assertThat(thisWeek().uses()).isEqualTo(Map.of(service, 2));
    }

    @Test
    void thanksAreCountedOnceADayEvenIfTheHistoryIsDeletedInBetween() {
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> uses.thank(place, Thanks.WARM)).isInstanceOf(PlaceRefused.class);
        uses.used(place, service, from, RequestKey.fresh());
        uses.thank(place, Thanks.WARM);
        uses.thank(place, Thanks.AGAIN);
        uses.forgetAll();
        uses.used(place, service, from, RequestKey.fresh());
        uses.thank(place, Thanks.WARM);
        assertThat(thisWeek().thanks()).isEqualTo(Map.of(Thanks.WARM, 1));
        clock.advance(Duration.ofDays(1));
        uses.used(place, service, from, RequestKey.fresh());
        uses.thank(place, Thanks.AGAIN);
        assertThat(thisWeek().thanks()).isEqualTo(Map.of(Thanks.WARM, 1, Thanks.AGAIN, 1));
    }

    @Test
    void aSuspendedCourierThanksNobody() {
        var courier = people.courier();
        people.actAsCourier(courier);
        uses.used(place, service, from, RequestKey.fresh());
        people.suspend(courier);
        assertThatThrownBy(() -> uses.thank(place, Thanks.WARM)).isInstanceOf(RuntimeException.class);
        assertThat(thisWeek().thanks()).isEmpty();
    }

    @Test
    void aHostSeesEightWeeksOfTheirOwnPlaceOnly() {
        clock.set(TestClock.MONDAY.minusWeeks(8), java.time.LocalTime.NOON);
        uses.used(place, service, from, RequestKey.fresh());
        clock.set(TestClock.MONDAY.minusWeeks(7), java.time.LocalTime.NOON);
        uses.used(place, service, from, RequestKey.fresh());
        clock.set(TestClock.MONDAY.minusDays(1), java.time.LocalTime.NOON);
        uses.used(place, service, from, RequestKey.fresh());
        clock.reset();
        places.actAsHostOf(place);
        var weeks = figures.weeks(place);
        assertThat(weeks).hasSize(PlaceFigures.WEEKS);
        assertThat(weeks.stream().map(UseWeek::used)).containsExactly(0, 1, 0, 0, 0, 0, 0, 1);
        assertThat(weeks.getFirst().monday()).isEqualTo(TestClock.MONDAY);
        people.act(places.host(), Set.of(), Roles.HOST);
        assertThatThrownBy(() -> figures.weeks(place)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void oldKeysAndOldHistoryGo() {
        people.actAsCourier(people.courier());
        uses.used(place, service, from, RequestKey.fresh());
        clock.advance(Duration.ofDays(179));
        tidying.tidy();
        assertThat(uses.mine(0, 9)).hasSize(1);
        clock.advance(Duration.ofDays(2));
        tidying.tidy();
        assertThat(uses.mine(0, 9)).isEmpty();
        assertThat(database.sql("SELECT COUNT(*) FROM place_use_key WHERE counted_at < ?")
                        .param(cn.yuetan.portal.shared.DatabaseTime.of(
                                clock.instant().minus(Duration.ofDays(2))))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private UseWeek thisWeek() {
        return people.byOffice(() -> figures.weeks(place).getFirst());
    }

    private int owners() {
        return database.sql("SELECT COUNT(*) FROM place_use_own WHERE place_id = ?")
                .param(place.value())
                .query(Integer.class)
                .single();
    }
}
