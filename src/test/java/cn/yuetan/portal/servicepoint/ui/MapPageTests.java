package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.servicepoint.MapBounds;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.router.RouterLink;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** The map and the list beside it; each test looks at a corner of its own. */
class MapPageTests extends ViewTest {

    private static final AtomicInteger CORNER = new AtomicInteger();

    @Autowired
    TestPlaces places;

    private final GeoPoint here = new GeoPoint(40.2 + CORNER.incrementAndGet() * 0.02, 115.6);
    private PlaceId open;
    private MapView map;

    @BeforeEach
    void aCorner() {
        asOffice();
        open = place("图上店", "8:00-20:00");
        place("图上晚店", "17:00-20:00");
        asNobody();
        map = open(MapView.class);
        map.moved(around());
    }

    @Test
    void theListSaysWhatTheMapShows() {
        assertThat(text()).contains("图里有 2 处", "图上店", "开到 20:00", "图上晚店", "17:00 开", "还没有人确认过");
        assertThat(_find(ListItem.class)).hasSize(2);
        assertThat(_get(RouterLink.class, spec -> spec.withText("图上店")).getHref())
                .isEqualTo("public/places/" + code());
        assertThat(marks()).contains("图上店，商户，开到 20:00", "\"kind\":\"merchant\"", "\"open\":false");
    }

    @Test
    void whatIsOutOfViewIsNotSent() {
        map.moved(new MapBounds(40.19, 115.3, 40.2, 115.31));
        assertThat(text()).contains("这一片没有").doesNotContain("图上店");
        assertThat(marks()).isEqualTo("[]");
    }

    @Test
    void theStationsStandOnTheFirstPiece() {
        map.moved(DirectoryMap.SKETCH);
        assertThat(text()).contains("南站", "北站");
        map.choose("station:south");
        assertThat(card()).contains("南站", "导航");
    }

    @Test
    void narrowsByWhatIsOpenAndByKind() {
        _click(chip("现在开着"));
        assertThat(text()).contains("图里有 1 处").doesNotContain("图上晚店");
        _click(chip("社区"));
        assertThat(text()).contains("这一片没有");
        _click(chip("商户"));
        assertThat(chip("社区").on()).isFalse();
        assertThat(text()).contains("图里有 1 处");
        _click(chip("商户"));
        _click(chip("现在开着"));
        assertThat(text()).contains("图里有 2 处");
    }

    @Test
    void aMarkOpensWhatIsKnownAndHowFarItIs() {
        FakePosition.at(here.latitude(), here.longitude());
        _click(chip("我在哪"));
        map.choose(code());
        assertThat(card()).contains("图上店", "开到 20:00", "10 米，走 1 分钟", "导航", "详情");
        map.moved(new MapBounds(40.19, 115.3, 40.2, 115.31));
        assertThat(card()).contains("图上店");
    }

    @Test
    void aMarkThatIsGoneOpensNothing() {
        map.choose(code());
        map.choose("E9999999");
        assertThat(_find(SpotCard.class)).isEmpty();
        map.choose("station:<b>");
        assertThat(_find(SpotCard.class)).isEmpty();
    }

    @Test
    void whatIsOpenedTurnsWithThePlace() throws InterruptedException {
        map.choose(code());
        asOffice();
        places.adapt(open, draft -> draft.with(draft.schedule().paused(clock.instant(), null, "")));
        asNobody();
        for (var tries = 0; tries < 50 && !card().contains("暂停"); tries++) {
            Thread.sleep(20);
            MockVaadin.clientRoundtrip(true);
        }
        assertThat(card()).contains("暂停");
    }

    @Test
    void saysWhatToDoWhereThePositionIsNotGiven() {
        FakePosition.refused(1);
        _click(chip("我在哪"));
        assertThat(text()).contains("允许定位");
        assertThat(chip("我在哪").isEnabled()).isTrue();
        FakePosition.refused(2);
        _click(chip("我在哪"));
        assertThat(text()).contains("定不到位");
    }

    @Test
    void doubtIsSaidInWordsAndShownByAMark() {
        places.provenAt(open, clock.instant().minus(Duration.ofDays(20)));
        map.moved(DirectoryMap.SKETCH);
        map.moved(around());
        assertThat(marks()).contains("\"trust\":\"amber\"", "\"trust\":\"grey\"");
        assertThat(text()).contains("20 天前有人确认过");
    }

    @Test
    void theDrawingAndTheLibraryAreInTheHouse() {
        assertThat(_get(Svg.class)).isNotNull();
        for (var file : new String[] {"leaflet.js", "leaflet.css"}) {
            assertThat(new ClassPathResource("META-INF/resources/" + DirectoryMap.LIBRARY + file).exists())
                    .as(file)
                    .isTrue();
        }
    }

    @Test
    void aBrowserThatSendsAnythingIsBroughtBackToEarth() {
        assertThat(DirectoryMap.clamped(-1e9, -1e9, 1e9, 1e9)).isEqualTo(new MapBounds(-90, -180, 90, 180));
        assertThat(DirectoryMap.clamped(50, 120, 40, 110)).isEqualTo(new MapBounds(50, 120, 50, 120));
        map.moved(DirectoryMap.clamped(-1e9, -1e9, 1e9, 1e9));
        assertThat(text()).contains("图里有");
    }

    @Test
    void speaksEnglish() {
        open("public/places");
        language(Locale.ENGLISH);
        map = open(MapView.class);
        map.moved(around());
        assertThat(text()).contains("On the map: 2", "Open until 20:00", "Where am I");
        assertThat(marks()).contains("图上店, Merchant, Open until 20:00");
    }

    private PlaceId place(String name, String hours) {
        return places.place(draft -> TestPlaces.open(TestPlaces.at(TestPlaces.named(draft, name), here), hours));
    }

    private MapBounds around() {
        return new MapBounds(
                here.latitude() - 0.005, here.longitude() - 0.01, here.latitude() + 0.005, here.longitude() + 0.01);
    }

    private String code() {
        return places.details(open).code().toString();
    }

    private static String marks() {
        return _get(DirectoryMap.class).getElement().getPropertyRaw("marks").toString();
    }

    private static String card() {
        return _get(SpotCard.class).getElement().getTextRecursively();
    }

    private static ToggleChip chip(String word) {
        return _find(ToggleChip.class).stream()
                .filter(chip -> chip.getElement().getTextRecursively().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private String text() {
        return ((Component) page()).getElement().getTextRecursively();
    }
}
