package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.servicepoint.StaffPlaceQuery.Order;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The directory as staff look through it. */
@PortalTest
class StaffPlacesTests {

    @Autowired
    StaffPlaces staffPlaces;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    String word;

    @BeforeEach
    void theOfficeLooks() {
        people.actAsOffice();
        word = "看看" + System.nanoTime() % 1_000_000_000;
    }

    @Test
    void whatWasNotProvenForTheLongestTimeComesFirst() {
        var fresh = place(Duration.ofDays(1));
        var old = place(Duration.ofDays(50));
        var never = place(null);
        assertThat(found(PlaceQuality.ALL, Order.AGE)).containsExactly(never, old, fresh);
        assertThat(found(PlaceQuality.ALL, Order.NUMBER)).containsExactly(fresh, old, never);
    }

    @Test
    void eachFilterFindsWhatItSays() {
        var green = place(Duration.ofDays(9));
        var amber = place(Duration.ofDays(11));
        var grey = place(Duration.ofDays(31));
        var never = place(null);
        assertThat(found(PlaceQuality.GREEN)).containsExactly(green);
        assertThat(found(PlaceQuality.AMBER)).containsExactly(amber);
        assertThat(found(PlaceQuality.GREY)).containsExactlyInAnyOrder(grey, never);

        places.adapt(green, draft -> draft.with(draft.schedule().paused(clock.instant(), null, "装修")));
        places.adapt(amber, draft -> TestPlaces.open(draft, ""));
        places.adapt(grey, draft -> TestPlaces.offering(draft, "haircut"));
        places.close(never, "搬走了");
        assertThat(found(PlaceQuality.PAUSED)).containsExactly(green);
        assertThat(found(PlaceQuality.NO_HOURS)).containsExactly(amber);
        assertThat(found(PlaceQuality.NO_SERVICES)).containsExactlyInAnyOrder(green, amber);
        assertThat(found(PlaceQuality.NO_PHONE)).containsExactlyInAnyOrder(green, amber, grey);
        assertThat(found(PlaceQuality.CLOSED)).containsExactly(never);
        assertThat(found(PlaceQuality.ALL)).doesNotContain(never);
        assertThat(found(PlaceQuality.DOUBTED)).isEmpty();
        assertThat(found(PlaceQuality.SAMPLE)).isEmpty();
    }

    @Test
    void aPauseThatIsOverIsNone() {
        var place = place(null);
        places.adapt(
                place,
                draft -> draft.with(draft.schedule()
                        .paused(clock.instant().minus(Duration.ofDays(3)), TestClock.MONDAY.minusDays(1), "")));
        assertThat(found(PlaceQuality.PAUSED)).isEmpty();
    }

    @Test
    void findsByCodePinyinAndInitials() {
        var place = places.place(draft -> TestPlaces.named(draft, "甪直修鞋铺" + word));
        var code = places.details(place).code();
        for (var text : List.of(code.toString(), "甪直", "luzhi", "lzxxp")) {
            assertThat(staffPlaces.all(StaffPlaceQuery.ALL.with(text))).as(text).contains(place);
        }
    }

    @Test
    void readsAPageInThreeStatementsAndCountsInTwo() {
        place(null);
        var query = StaffPlaceQuery.ALL.with(word);
        assertThat(Statements.of(() -> staffPlaces.page(query, 0, 50))).hasSizeLessThanOrEqualTo(3);
        assertThat(Statements.of(() -> staffPlaces.count(query))).hasSizeLessThanOrEqualTo(2);
        assertThat(Statements.of(() -> staffPlaces.page(StaffPlaceQuery.ALL, 0, 50)))
                .hasSize(2);
        assertThat(Statements.of(() -> staffPlaces.figures())).hasSize(1);
    }

    @Test
    void theMedianIsThatOfBruteForce() {
        var random = new Random(7);
        for (var each = 0; each < 7; each++) {
            place(random.nextInt(4) == 0 ? null : Duration.ofHours(random.nextInt(2000)));
            var figures = staffPlaces.figures();
            assertThat(figures.medianAge()).isEqualTo(bruteMedian());
            assertThat(figures.count(PlaceQuality.GREEN)
                            + figures.count(PlaceQuality.AMBER)
                            + figures.count(PlaceQuality.GREY))
                    .isEqualTo(figures.count(PlaceQuality.ALL));
        }
    }

    @Test
    void noListIsEverTurnedToItsEndlessEnd() {
        assertThat(staffPlaces.page(StaffPlaceQuery.ALL, 900_000, 10)).isEmpty();
        assertThat(staffPlaces.count(StaffPlaceQuery.ALL)).isLessThanOrEqualTo(StaffPlaces.MOST);
    }

    private Optional<Duration> bruteMedian() {
        var ages = new ArrayList<Optional<Instant>>(database.sql("SELECT proven_at FROM place WHERE state = 'ACTIVE'")
                .query((row, number) -> Optional.ofNullable(DatabaseTime.nullableInstant(row, "proven_at")))
                .list());
        ages.sort(Comparator.comparing(age -> age.orElse(Instant.MIN), Comparator.reverseOrder()));
        return ages.get((ages.size() - 1) / 2).map(proven -> Duration.between(proven, clock.instant()));
    }

    private List<PlaceId> found(PlaceQuality quality) {
        return found(quality, Order.AGE);
    }

    private List<PlaceId> found(PlaceQuality quality, Order order) {
        var query = StaffPlaceQuery.ALL.with(word).with(quality).with(order);
        var page =
                staffPlaces.page(query, 0, 100).stream().map(StaffPlaceRow::id).toList();
        assertThat(staffPlaces.count(query)).isEqualTo(page.size());
        assertThat(staffPlaces.all(query)).containsExactlyInAnyOrderElementsOf(page);
        return page;
    }

    private PlaceId place(@org.jspecify.annotations.Nullable Duration provenAgo) {
        var place = places.place(draft -> TestPlaces.named(draft, word + "店"));
        if (provenAgo != null) {
            places.provenAt(place, clock.instant().minus(provenAgo));
        }
        return place;
    }
}
