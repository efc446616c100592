package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each test stands in a corner of Beijing of its own, with a station of its own beside it. */
@PortalTest
class RightNowTests {

    private static final AtomicInteger CORNER = new AtomicInteger();

    @Autowired
    RightNow rightNow;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final GeoPoint here = new GeoPoint(39.45 + CORNER.incrementAndGet() * 0.01, 115.45);
    private long station;

    @BeforeEach
    void services() {
        people.actAsOffice();
        for (var need : Need.values()) {
            places.service(need);
        }
        people.nobody();
    }

    @AfterEach
    void theStationIsGone() {
        database.sql("UPDATE station SET latitude = NULL, longitude = NULL WHERE id = ?")
                .param(station)
                .update();
        clock.reset();
    }

    @Test
    void theNearestOpenOneComesFirst() {
        var far = place(800, "8:00-20:00", Need.TOILET);
        var near = place(200, "8:00-20:00", Need.TOILET);
        var shut = place(100, "12:00-13:00", Need.TOILET);
        var other = place(50, "8:00-20:00", Need.PHONE_CHARGE);
        assertThat(open(Need.TOILET)).startsWith(near, far).doesNotContain(shut, other);
        var first = rightNow.find(Need.TOILET, here).open().getFirst();
        assertThat(first.metres()).isBetween(190.0, 210.0);
        assertThat(first.now().changesAt()).contains(BusinessDay.at(TestClock.MONDAY, LocalTime.of(20, 0)));
    }

    @Test
    void whatCouriersFoundShutIsNotAnswered() {
        var doubted = place(100, "8:00-20:00", Need.TOILET);
        var sure = place(300, "8:00-20:00", Need.TOILET);
        database.sql("UPDATE place SET doubted_at = ? WHERE id = ?")
                .params(DatabaseTime.of(clock.instant()), doubted.value())
                .update();
        assertThat(open(Need.TOILET)).startsWith(sure).doesNotContain(doubted);
    }

    @Test
    void aPausedPlaceIsNotOpen() {
        var paused = places.place(draft -> TestPlaces.offering(
                TestPlaces.at(draft.with(draft.schedule().paused(clock.instant(), null, "")), at(100)),
                Need.TOILET.service()));
        assertThat(open(Need.TOILET)).doesNotContain(paused);
    }

    @Test
    void whereNothingIsOpenSaysWhatOpensNextAndWhen() {
        // No other test offers this one.
        clock.set(LocalTime.of(3, 0));
        var late = place(100, "9:00-20:00", Need.BIKE_CHARGE);
        var early = place(900, "3:10-20:00", Need.BIKE_CHARGE);
        var answer = rightNow.find(Need.BIKE_CHARGE, here);
        assertThat(answer.open()).isEmpty();
        assertThat(answer.next().stream()
                        .map(NowSpot::place)
                        .filter(Objects::nonNull)
                        .map(PlaceRow::id)
                        .filter(List.of(early, late)::contains))
                .startsWith(early);
        assertThat(answer.next()).hasSizeLessThanOrEqualTo(5).allSatisfy(spot -> assertThat(
                        spot.now().changesAt().orElseThrow())
                .isAfter(clock.instant()));
    }

    @Test
    void aStationCountsUntilItsBaysAreTaken() {
        stationHere();
        assertThat(stationSpot(Need.BIKE_CHARGE).now().open()).isTrue();
        assertThat(stationSpot(Need.BIKE_CHARGE).left()).isEqualTo(4);
        for (var courier = 0; courier < 4; courier++) {
            checkIn(people.courier(), "CHARGING");
        }
        assertThat(rightNow.find(Need.BIKE_CHARGE, here).open()).noneMatch(this::isMine);
    }

    @Test
    void whatIsBrokenAtAStationIsNotThere() {
        stationHere();
        assertThat(stationSpot(Need.HOT_WATER).now().open()).isTrue();
        database.sql("INSERT INTO station_outage (station_id, amenity, note, since) VALUES (?, 'HOT_WATER', '', ?)")
                .params(station, DatabaseTime.of(clock.instant()))
                .update();
        assertThat(rightNow.find(Need.HOT_WATER, here).open()).noneMatch(this::isMine);
    }

    @Test
    void aMealCountsAsLongAsPortionsAreLeft() {
        stationHere();
        assertThat(rightNow.find(Need.HOT_MEAL, here).open()).noneMatch(this::isMine);
        menu(2);
        var spot = stationSpot(Need.HOT_MEAL);
        assertThat(spot.left()).isEqualTo(2);
        assertThat(spot.price()).isEqualTo(new Money(1000));
        assertThat(spot.now().changesAt()).contains(BusinessDay.at(TestClock.MONDAY, LocalTime.of(15, 30)));
        database.sql("UPDATE meal_menu SET sold = 2 WHERE station_id = ?")
                .param(station)
                .update();
        assertThat(rightNow.find(Need.HOT_MEAL, here).open()).noneMatch(this::isMine);
    }

    @Test
    void beforeServingAMealIsNext() {
        stationHere();
        menu(5);
        clock.set(LocalTime.of(8, 0));
        var answer = rightNow.find(Need.HOT_MEAL, here);
        assertThat(answer.open()).noneMatch(this::isMine);
        if (answer.open().isEmpty()) {
            assertThat(answer.next().stream().filter(this::isMine))
                    .singleElement()
                    .satisfies(spot -> assertThat(spot.now().changesAt())
                            .isEqualTo(Optional.of(BusinessDay.at(TestClock.MONDAY, LocalTime.of(10, 30)))));
        }
    }

    @Test
    void withoutAPositionItListsWhatIsOpenAndNoDistances() {
        place(100, "8:00-20:00", Need.TOILET);
        assertThat(rightNow.find(Need.TOILET, null).open())
                .isNotEmpty()
                .allMatch(spot -> spot.metres() == null && spot.now().open());
    }

    @Test
    void takesFewStatements() {
        stationHere();
        place(100, "8:00-20:00", Need.REST);
        var stations = 2
                + 2
                        * database.sql("SELECT COUNT(*) FROM station WHERE latitude IS NOT NULL")
                                .query(Integer.class)
                                .single();
        assertThat(Statements.of(() -> rightNow.find(Need.TOILET, here))).hasSizeLessThanOrEqualTo(stations + 8);
        assertThat(Statements.of(() -> rightNow.find(Need.HOT_MEAL, here))).hasSizeLessThanOrEqualTo(stations + 12);
    }

    private PlaceId place(double metres, String hours, Need... needs) {
        var codes = java.util.Arrays.stream(needs).map(Need::service).toArray(String[]::new);
        return places.place(
                draft -> TestPlaces.offering(TestPlaces.open(TestPlaces.at(draft, at(metres)), hours), codes));
    }

    private GeoPoint at(double metres) {
        return new GeoPoint(here.latitude(), here.longitude() + metres / (111_320 * Math.cos(Math.toRadians(39.5))));
    }

    private List<PlaceId> open(Need need) {
        return rightNow.find(need, here).open().stream()
                .map(NowSpot::place)
                .filter(Objects::nonNull)
                .map(PlaceRow::id)
                .toList();
    }

    private void stationHere() {
        station = people.station();
        database.sql("UPDATE station SET latitude = ?, longitude = ? WHERE id = ?")
                .params(here.latitude(), here.longitude(), station)
                .update();
    }

    private NowSpot stationSpot(Need need) {
        return rightNow.find(need, here).open().stream()
                .filter(this::isMine)
                .findFirst()
                .orElseThrow();
    }

    private boolean isMine(NowSpot spot) {
        var row = spot.station();
        return row != null && row.station().id().value() == station;
    }

    private void menu(int portions) {
        database.sql("""
                        INSERT INTO meal_menu (station_id, business_day, meat_dish, vegetable_dish, soup, price_fen, portions,
                                               serving_from, last_call)
                        VALUES (?, ?, '红烧肉', '炒青菜', '番茄蛋花汤', 1000, ?, '10:30:00', '15:30:00')
                        """).params(station, TestClock.MONDAY, portions).update();
    }

    private void checkIn(long courier, String purpose) {
        database.sql("""
                        INSERT INTO check_in (request_key, station_id, courier_id, purposes, came_at, due_at, open_for)
                        VALUES (?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        cn.yuetan.portal.shared.RequestKey.fresh().bytes(),
                        station,
                        courier,
                        purpose,
                        DatabaseTime.of(clock.instant()),
                        DatabaseTime.of(clock.instant().plusSeconds(3600)),
                        courier)
                .update();
    }
}
