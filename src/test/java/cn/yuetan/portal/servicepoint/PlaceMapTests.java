package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestPeople;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PlaceMapTests {

    private static final MapBounds CORNER = new MapBounds(40.90, 117.30, 40.92, 117.33);
    private static final MapBounds BEIJING = new MapBounds(39.4, 115.4, 41.1, 117.6);

    @Autowired
    PlaceMap map;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    private String service;

    @BeforeEach
    void aService() {
        people.actAsOffice();
        service = places.service();
        people.nobody();
    }

    @Test
    void showsWhatLiesInViewAndNothingElse() {
        var inside = at(40.91, 117.31);
        var edge = at(40.90, 117.30);
        at(40.93, 117.31);
        at(40.91, 117.3301);
        assertThat(map.within(CORNER, query()).places())
                .extracting(PlaceRow::id)
                .containsExactly(inside, edge);
        assertThat(map.within(CORNER, query()).more()).isFalse();
    }

    @Test
    void aWideViewShowsTheSame() {
        var one = at(40.91, 117.31);
        var other = at(39.5, 115.5);
        assertThat(map.within(BEIJING, query()).places())
                .extracting(PlaceRow::id)
                .containsExactly(one, other);
    }

    @Test
    void filtersAsTheListDoes() {
        at(40.91, 117.31);
        assertThat(map.within(CORNER, new PlaceQuery(PlaceKind.CENTER, service, false, ""))
                        .places())
                .isEmpty();
        assertThat(map.within(CORNER, new PlaceQuery(PlaceKind.MERCHANT, service, true, ""))
                        .places())
                .hasSize(1);
    }

    @Test
    void neverMoreThanCanBeDrawn() {
        var all = map.within(BEIJING, PlaceQuery.ALL);
        assertThat(all.places()).hasSizeLessThanOrEqualTo(PlaceMap.MOST);
    }

    @Test
    void takesTwoStatementsAndThoseOfTheStations() {
        assertThat(Statements.of(() -> map.within(CORNER, query())).stream()
                        .filter(statement -> statement.contains("FROM place ")))
                .hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void aViewThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new MapBounds(41, 116, 40, 117)).isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> new MapBounds(Double.NaN, 116, 40, 117)).isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> new MapBounds(-91, 116, 40, 117)).isInstanceOf(InputRefused.class);
    }

    private PlaceQuery query() {
        return new PlaceQuery(null, service, false, "");
    }

    private PlaceId at(double latitude, double longitude) {
        return places.place(
                draft -> TestPlaces.offering(TestPlaces.at(draft, new GeoPoint(latitude, longitude)), service));
    }
}
