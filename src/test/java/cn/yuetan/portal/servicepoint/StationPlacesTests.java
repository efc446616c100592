package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.station.Amenities;
import cn.yuetan.portal.station.Amenity;
import cn.yuetan.portal.station.OpeningHours;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The stations stand among the E站 with what is true of them now. */
@PortalTest
class StationPlacesTests {

    @Autowired
    StationPlaces stations;

    @Autowired
    OpeningHours hours;

    @Autowired
    Amenities amenities;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    StationId mine;

    @BeforeEach
    void aStationWithAPlace() {
        mine = new StationId(people.station());
        database.sql("UPDATE station SET latitude = 39.91, longitude = 116.34 WHERE id = ?")
                .param(mine.value())
                .update();
        people.actAsKeeper(mine.value());
    }

    @AfterEach
    void itGoes() {
        database.sql("UPDATE station SET latitude = NULL, longitude = NULL WHERE id = ?")
                .param(mine.value())
                .update();
        clock.reset();
    }

    @Test
    void theTwoStationsOfTheProgrammeHaveTheirPlace() {
        assertThat(stations.all())
                .filteredOn(row -> row.station().code().matches("south|north"))
                .hasSize(2)
                .allMatch(StationRow::approximate)
                .allSatisfy(row -> assertThat(row.point().metresTo(new GeoPoint(39.912, 116.343)))
                        .isLessThan(1_000));
    }

    @Test
    void aStationWithoutAPlaceIsLeftOut() {
        var nowhere = people.station();
        assertThat(stations.all()).noneMatch(row -> row.station().id().value() == nowhere);
    }

    @Test
    void saysUntilWhenItIsOpen() {
        assertThat(row().now().open()).isTrue();
        assertThat(row().now().changesAt()).contains(Instant.parse("2026-11-23T13:00:00Z"));
        hours.differ(mine, TestClock.MONDAY, new OpeningHours.Hours(LocalTime.of(12, 0), LocalTime.of(13, 0)));
        assertThat(row().now().open()).isFalse();
        hours.differ(mine, TestClock.MONDAY, null);
        assertThat(row().now().changesAt()).contains(Instant.parse("2026-11-23T23:00:00Z"));
    }

    @Test
    void offersWhatWorks() {
        assertThat(row().services()).contains("hot-water", "bike-charge", "warm-up", "seat", "hot-meal");
        amenities.fail(mine, Amenity.HOT_WATER, "");
        assertThat(row().services()).doesNotContain("hot-water");
        assertThat(matching(new PlaceQuery(null, "hot-water", false, ""))).isEmpty();
        assertThat(matching(new PlaceQuery(null, "seat", false, ""))).isPresent();
    }

    @Test
    void isFoundByItsNameAndPinyin() {
        for (var text : new String[] {"测试站", "ceshi", "CSZ", "示例"}) {
            assertThat(matching(new PlaceQuery(null, null, false, text)))
                    .as(text)
                    .isPresent();
        }
        assertThat(matching(new PlaceQuery(null, null, false, "理发"))).isEmpty();
    }

    @Test
    void isNoneOfTheKindsAndClosedAtNight() {
        assertThat(stations.matching(new PlaceQuery(PlaceKind.CENTER, null, false, "")))
                .isEmpty();
        clock.set(LocalTime.of(23, 0));
        assertThat(matching(new PlaceQuery(null, null, true, ""))).isEmpty();
    }

    private StationRow row() {
        return matching(PlaceQuery.ALL).orElseThrow();
    }

    private Optional<StationRow> matching(PlaceQuery query) {
        return stations.matching(query).stream()
                .filter(row -> row.station().id().equals(mine))
                .findFirst();
    }
}
