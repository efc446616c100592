package cn.yuetan.portal.servicepoint.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.yuetan.portal.shared.GeoPoint;
import org.junit.jupiter.api.Test;

class NavigationLinksTests {

    private static final GeoPoint STATION = new GeoPoint(39.9075, 116.3420);

    @Test
    void shiftsAsThePublishedConversionsDo() {
        var shifted = Gcj02.of(new GeoPoint(39.915, 116.404));
        assertThat(shifted.latitude()).isCloseTo(39.91640428150164, within(1e-9));
        assertThat(shifted.longitude()).isCloseTo(116.41024449916938, within(1e-9));
    }

    @Test
    void shiftsByHalfAKilometreHere() {
        assertThat(STATION.metresTo(Gcj02.of(STATION))).isBetween(400.0, 700.0);
    }

    @Test
    void onlyMapServicesGetShiftedDegrees() {
        var links = NavigationLinks.to(STATION, "南站 & <1>");
        assertThat(links.amap())
                .startsWith("https://uri.amap.com/navigation?to=116.348")
                .contains("39.908");
        assertThat(links.baidu()).contains("location=39.908").contains("coord_type=gcj02");
        assertThat(links.phone()).startsWith("geo:39.907500,116.342000?q=39.907500,116.342000(");
    }

    @Test
    void namesAreEncoded() {
        var links = NavigationLinks.to(STATION, "南站 & <1>");
        assertThat(links.amap()).contains("%E5%8D%97%E7%AB%99%20%26%20%3C1%3E");
        assertThat(links.amap() + links.baidu() + links.phone()).doesNotContain("<", " ", "&1");
    }
}
