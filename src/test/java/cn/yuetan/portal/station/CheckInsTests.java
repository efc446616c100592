package cn.yuetan.portal.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.courier.CourierNotActive;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.testing.TestTablets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.context.SecurityContextHolder;

/** A courier comes, stays and goes. */
@PortalTest
class CheckInsTests {

    @Autowired
    private CheckIns checkIns;

    @Autowired
    private Occupancies occupancies;

    @Autowired
    private StayLimits stayLimits;

    @Autowired
    private StationVisits visits;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestTablets tablets;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    private StationId station;
    private long courier;

    @BeforeEach
    void someoneStandsAtATablet() {
        station = new StationId(people.station());
        courier = people.courier();
        tablets.actInHand(station.value(), courier);
    }

    @Test
    void checksInForSeveralPurposesAndCountsTheBay() {
        var stay = checkIns.checkIn(RequestKey.fresh(), station, EnumSet.of(Purpose.REST, Purpose.CHARGING));
        assertThat(stay.until()).isEqualTo(clock.instant().plus(Duration.ofMinutes(180)));
        assertThat(checkIns.current().orElseThrow().purposes()).containsExactly(Purpose.REST, Purpose.CHARGING);
        assertThat(occupancies.now(station)).isEqualTo(new Occupancy(1, 3, 4, 20));
        assertThat(checkIns.visitsToday()).isEqualTo(1);
    }

    @Test
    void aSecondCheckInAtTheSameStationAnswersWithTheFirst() {
        var first = checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.REST));
        clock.advance(Duration.ofMinutes(5));
        var second = checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.MEAL));
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.purposes()).containsExactly(Purpose.REST);
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void aCheckInElsewhereEndsTheEarlierOneAsMoved() {
        checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.REST));
        clock.advance(Duration.ofMinutes(30));
        var other = new StationId(people.station());
        tablets.actInHand(other.value(), courier);
        checkIns.checkIn(RequestKey.fresh(), other, Set.of(Purpose.WATER));
        assertThat(ended(station)).isEqualTo("MOVED " + DatabaseTime.of(clock.instant()));
        assertThat(occupancies.now(station).inside()).isZero();
        assertThat(occupancies.now(other).inside()).isEqualTo(1);
    }

    @Test
    void theSameKeyHasOneEffectEvenAfterLeaving() {
        var key = RequestKey.fresh();
        var first = checkIns.checkIn(key, station, Set.of(Purpose.REST));
        checkIns.checkOut();
        var again = checkIns.checkIn(key, station, Set.of(Purpose.REST));
        assertThat(again.id()).isEqualTo(first.id());
        assertThat(rows()).isEqualTo(1);
        assertThat(checkIns.current()).isEmpty();
    }

    @Test
    void checksOutByTapOnce() {
        checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.REST));
        clock.advance(Duration.ofMinutes(20));
        checkIns.checkOut();
        var left = ended(station);
        clock.advance(Duration.ofMinutes(1));
        checkIns.checkOut();
        assertThat(ended(station)).isEqualTo(left).startsWith("TAP");
    }

    @Test
    void aStayEndsAtItsLimitAlsoBeforeTheJobHasLooked() {
        checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.CHARGING));
        clock.advance(Duration.ofMinutes(181));
        assertThat(checkIns.current()).isEmpty();
        assertThat(occupancies.now(station)).isEqualTo(new Occupancy(0, 4, 4, 20));
    }

    @Test
    void theJobMarksTheLimitAndNotItsOwnTime() {
        clock.set(LocalTime.of(22, 30));
        var stay = checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.WARM_UP));
        clock.set(TestClock.MONDAY.plusDays(1), LocalTime.of(6, 0));
        stayLimits.endOverdue();
        var limit = BusinessDay.at(TestClock.MONDAY.plusDays(1), LocalTime.of(1, 30));
        assertThat(stay.until()).isEqualTo(limit);
        assertThat(ended(station)).isEqualTo("LIMIT " + DatabaseTime.of(limit));
    }

    @Test
    void whoForgotToLeaveComesInAgainAfterTheLimit() {
        checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.REST));
        clock.advance(Duration.ofHours(5));
        checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.MEAL));
        assertThat(ended(station)).startsWith("LIMIT");
        assertThat(rows()).isEqualTo(2);
        assertThat(checkIns.visitsToday()).isEqualTo(2);
    }

    @Test
    void aVisitBeforeMidnightIsNotTodaysVisit() {
        clock.set(LocalTime.of(23, 50));
        checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.REST));
        clock.set(TestClock.MONDAY.plusDays(1), LocalTime.of(0, 10));
        assertThat(checkIns.visitsToday()).isZero();
        assertThat(checkIns.current()).isPresent();
    }

    @Test
    void countsWithoutAPersonForHalfAnHour() {
        var key = RequestKey.fresh();
        tablets.actAsTablet(station.value());
        occupancies.justCount(key, station);
        occupancies.justCount(key, station);
        assertThat(occupancies.now(station).inside()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(30));
        assertThat(occupancies.now(station).inside()).isZero();
    }

    @Test
    void anotherStationsTabletMayNot() {
        var other = new StationId(people.station());
        assertThatThrownBy(() -> checkIns.checkIn(RequestKey.fresh(), other, Set.of(Purpose.REST)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> occupancies.justCount(RequestKey.fresh(), other))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void withoutAPurposeOrApprovalNothingIsWritten() {
        assertThatThrownBy(() -> checkIns.checkIn(RequestKey.fresh(), station, Set.of()))
                .isInstanceOf(InputRefused.class);
        courier = people.courier("SUSPENDED");
        tablets.actInHand(station.value(), courier);
        assertThatThrownBy(() -> checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.REST)))
                .isInstanceOf(CourierNotActive.class);
        assertThat(rows()).isZero();
    }

    @Test
    void aCheckInNeedsThreeStatements() {
        checkIns.current();
        occupancies.now(station);
        var sent = Statements.of(() -> checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.REST)));
        assertThat(sent).hasSize(3);
    }

    @Test
    void theKeeperSeesWhoIsInsideMaskedAndTheDayInNumbers() {
        checkIns.checkIn(RequestKey.fresh(), station, EnumSet.of(Purpose.REST, Purpose.WATER));
        occupancies.justCount(RequestKey.fresh(), station);
        people.actAsKeeper(station.value());
        var inside = visits.inside(station);
        assertThat(inside).singleElement().satisfies(row -> assertThat(row.maskedName())
                .endsWith("*"));
        var today = visits.today(station);
        assertThat(today.byHour().get(11)).isEqualTo(2);
        assertThat(today.checkIns()).isEqualTo(1);
        assertThat(today.counted()).isEqualTo(1);
        assertThat(today.byPurpose()).containsEntry(Purpose.REST, 1).containsEntry(Purpose.WATER, 1);
        visits.checkOut(inside.getFirst().id());
        assertThat(ended(station)).startsWith("STAFF");
        people.actAsKeeper(people.station());
        assertThatThrownBy(() -> visits.inside(station)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    @Tag("database")
    void sixteenTapsWithOneKeyMakeOneStay() throws Exception {
        var key = RequestKey.fresh();
        race(() -> checkIns.checkIn(key, station, Set.of(Purpose.REST)).id());
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    @Tag("database")
    void sixteenTabletsMakeOneStay() throws Exception {
        race(() -> checkIns.checkIn(RequestKey.fresh(), station, Set.of(Purpose.REST))
                .id());
        assertThat(rows()).isEqualTo(1);
    }

    private static void race(Callable<Long> act) throws Exception {
        var context = SecurityContextHolder.getContext();
        var start = new CountDownLatch(1);
        try (var threads = Executors.newFixedThreadPool(16)) {
            var answers = new ArrayList<java.util.concurrent.Future<Long>>();
            for (var hand = 0; hand < 16; hand++) {
                answers.add(threads.submit(() -> {
                    SecurityContextHolder.setContext(context);
                    start.await();
                    return act.call();
                }));
            }
            start.countDown();
            var ids = new ArrayList<Long>();
            for (var answer : answers) {
                ids.add(answer.get());
            }
            assertThat(ids).doesNotContainNull().containsOnly(ids.getFirst());
        }
    }

    private int rows() {
        return database.sql("SELECT COUNT(*) FROM check_in WHERE courier_id = ?")
                .param(courier)
                .query(Integer.class)
                .single();
    }

    private String ended(StationId where) {
        return database.sql("""
                        SELECT closed_by, left_at FROM check_in
                        WHERE courier_id = ? AND station_id = ? AND left_at IS NOT NULL ORDER BY id LIMIT 1
                        """)
                .param(courier)
                .param(where.value())
                .query((row, number) -> row.getString(1) + " " + row.getObject(2, LocalDateTime.class))
                .single();
    }
}
