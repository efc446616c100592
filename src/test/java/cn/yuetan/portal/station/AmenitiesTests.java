package cn.yuetan.portal.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** What staff say is out of order. */
@PortalTest
class AmenitiesTests {

    @Autowired
    Amenities amenities;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private StationId station;

    @BeforeEach
    void actAsItsKeeper() {
        station = new StationId(people.station());
        people.actAsKeeper(station.value());
    }

    @Test
    void everythingWorksUntilSomebodySaysOtherwise() {
        assertThat(amenities.outOfOrder(station)).isEmpty();
        amenities.fail(station, Amenity.CHARGING, "");
        amenities.fail(station, Amenity.HOT_WATER, " 换滤芯 ");
        amenities.fail(station, Amenity.HOT_WATER, "下午两点好");

        people.nobody();
        assertThat(amenities.outOfOrder(station))
                .containsExactly(
                        new Outage(Amenity.HOT_WATER, "下午两点好", clock.instant()),
                        new Outage(Amenity.CHARGING, "", clock.instant()));

        people.actAsKeeper(station.value());
        amenities.restore(station, Amenity.HOT_WATER);
        amenities.restore(station, Amenity.HOT_WATER);
        assertThat(amenities.outOfOrder(station)).extracting(Outage::amenity).containsExactly(Amenity.CHARGING);
    }

    @Test
    void refusesLongNotesAndOtherStations() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> amenities.fail(station, Amenity.WARMTH, "冷".repeat(41)));
        var other = new StationId(people.station());
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> amenities.fail(other, Amenity.WARMTH, ""));
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() -> amenities.restore(other, Amenity.WARMTH));
        assertThat(amenities.outOfOrder(station)).isEmpty();
        assertThat(amenities.outOfOrder(other)).isEmpty();
    }
}
