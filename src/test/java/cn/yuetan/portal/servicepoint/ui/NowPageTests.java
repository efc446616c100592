package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.servicepoint.Need;
import cn.yuetan.portal.servicepoint.PlaceFacts;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** "I need it now" on anybody's phone; each test stands in a corner of its own, with a station of its own where it wants one. */
class NowPageTests extends ViewTest {

    private static final AtomicInteger CORNER = new AtomicInteger();

    @Autowired
    TestPlaces places;

    @Autowired
    JdbcClient database;

    private final GeoPoint here = new GeoPoint(39.45 + CORNER.incrementAndGet() * 0.01, 117.2);
    private long station;

    @BeforeEach
    void catalogue() {
        asOffice();
        for (var need : Need.values()) {
            places.service(need);
        }
        asNobody();
    }

    @AfterEach
    void theStationIsGone() {
        database.sql("UPDATE station SET latitude = NULL, longitude = NULL WHERE id = ?")
                .param(station)
                .update();
        clock.reset();
    }

    @Test
    void oneTapAnswersWithTheNearestOpenOne() {
        place("远水", 900, "8:00-20:00");
        place("近水", 200, "8:00-20:00");
        place("关水", 50, "17:00-20:00");
        open("public/map");
        FakePosition.at(here.latitude(), here.longitude());
        tap(Need.HOT_WATER);
        assertThat(path()).isEqualTo("public/now");
        assertThat(large()).contains("近水", "200 米", "开到 20:00", "导航", "打电话");
        assertThat(text()).contains("再远一点的", "远水").doesNotContain("关水");
        assertThat(links()).anyMatch(link -> link.startsWith("https://uri.amap.com/"));
        assertThat(links()).contains("tel:+861068031234");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .isEqualTo("public/now?need=hot-water");
    }

    @Test
    void withoutAPositionOneStartsFromAStation() {
        stationHere();
        place("站边水", 100, "8:00-20:00");
        FakePosition.refused(1);
        look(Need.HOT_WATER);
        assertThat(text()).contains("没有拿到位置").doesNotContain(" 米");
        _assertNone(SpotCard.class);
        _click(chip("我在测试站附近"));
        assertThat(text()).contains("从测试站算起");
        assertThat(large()).contains("测试站", "10 米，走 1 分钟");
    }

    @Test
    void anUnknownPositionIsToldOtherwiseThanARefusedOne() {
        FakePosition.refused(2);
        look(Need.TOILET);
        assertThat(text()).contains("这会儿定不到位").doesNotContain("没有拿到位置");
        FakePosition.at(here.latitude(), here.longitude());
        place("终于", 100, "8:00-20:00", Need.TOILET);
        _click(chip("用我的位置"));
        assertThat(large()).contains("终于");
    }

    @Test
    void mealsSayHowManyAreLeftAndWhatTheyCost() {
        stationHere();
        database.sql("""
                        INSERT INTO meal_menu (station_id, business_day, meat_dish, vegetable_dish, soup, price_fen, portions,
                                               serving_from, last_call)
                        VALUES (?, ?, '红烧肉', '炒青菜', '番茄蛋花汤', 1000, 7, '10:30:00', '15:30:00')
                        """).params(station, TestClock.MONDAY).update();
        FakePosition.at(here.latitude(), here.longitude());
        look(Need.HOT_MEAL);
        assertThat(large()).contains("还有 7 份，一份 10元", "开到 15:30");
        database.sql("UPDATE meal_menu SET sold = 7 WHERE station_id = ?")
                .param(station)
                .update();
        look(Need.REST);
        look(Need.HOT_MEAL);
        assertThat(text()).doesNotContain("还有 7 份");
    }

    @Test
    void seatsAndBaysAreCounted() {
        stationHere();
        FakePosition.at(here.latitude(), here.longitude());
        look(Need.REST);
        assertThat(large()).contains("空着 20 个座位");
        look(Need.BIKE_CHARGE);
        assertThat(large()).contains("空着 4 个充电位");
    }

    @Test
    void atNightItSaysWhatOpensFirst() {
        clock.set(LocalTime.of(3, 0));
        var early = place("早起", 500, "3:01-20:00", Need.BIKE_CHARGE);
        FakePosition.at(here.latitude(), here.longitude());
        look(Need.BIKE_CHARGE);
        assertThat(text()).contains("这会儿都没开", "最早的是“早起”，03:01 开");
        assertThat(large()).contains("早起");
        // Another test asks for this need at a time at which nothing may be open.
        database.sql("DELETE FROM place_offer WHERE place_id = ?")
                .param(early.value())
                .update();
    }

    @Test
    void whatNobodyKnowsAsksForNothing() {
        FakePosition.at(here.latitude(), here.longitude());
        UI.getCurrent().navigate("public/now", QueryParameters.of("need", "<b>gold</b>"));
        MockVaadin.clientRoundtrip(true);
        assertThat(text()).contains("热水", "厕所").doesNotContain("gold");
        _assertNone(SpotCard.class);
        _assertNone(PlaceCard.class);
    }

    @Test
    void whatWasAskedForIsMarked() {
        look(Need.TOILET);
        assertThat(_find(RouterLink.class).stream()
                        .filter(link -> "true".equals(link.getElement().getAttribute("aria-current")))
                        .map(link -> link.getElement().getTextRecursively()))
                .containsExactly("厕所");
    }

    @Test
    void speaksEnglish() {
        language(Locale.ENGLISH);
        place("英水", 100, "8:00-20:00");
        FakePosition.at(here.latitude(), here.longitude());
        look(Need.HOT_WATER);
        assertThat(large()).contains("100 m", "Open until 20:00", "Lead me there");
    }

    private PlaceId place(String name, double metres, String hours) {
        return place(name, metres, hours, Need.HOT_WATER);
    }

    private PlaceId place(String name, double metres, String hours, Need need) {
        var degrees = metres / (111_195 * Math.cos(Math.toRadians(here.latitude())));
        var point = new GeoPoint(here.latitude(), here.longitude() + degrees);
        return places.place(draft -> {
            var facts = draft.facts();
            var phoned = new PlaceFacts(facts.kind(), name, facts.address(), "", "", "", "6803 1234", point);
            return TestPlaces.offering(TestPlaces.open(draft.with(phoned), hours), need.service());
        });
    }

    private void stationHere() {
        station = people.station();
        database.sql("UPDATE station SET latitude = ?, longitude = ? WHERE id = ?")
                .params(here.latitude(), here.longitude(), station)
                .update();
    }

    private static void tap(Need need) {
        var link = _find(RouterLink.class).stream()
                .filter(each -> each.getHref().equals("public/now?need=" + need.code()))
                .findFirst()
                .orElseThrow();
        assertThat(link.isVisible()).isTrue();
        look(need);
    }

    private static void look(Need need) {
        UI.getCurrent().navigate("public/now", QueryParameters.of("need", need.code()));
        MockVaadin.clientRoundtrip(true);
    }

    private static String large() {
        return _get(SpotCard.class).getElement().getTextRecursively();
    }

    private static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
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
