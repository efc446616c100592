package cn.yuetan.portal.servicepoint.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.servicepoint.PlaceDraft;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.TestPlaces;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.RouterLink;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The list of places on anybody's phone. */
class PlaceListTests extends ViewTest {

    @Autowired
    TestPlaces places;

    @Autowired
    LiveUpdates live;

    String service;

    @BeforeEach
    void nobodyIsSignedIn() {
        asOffice();
        service = places.service();
    }

    @Test
    void showsWhatIsOpenFirstAndUntilWhen() {
        var shut = offer("晚开店", draft -> TestPlaces.open(draft, "17:00-23:00"));
        var open = offer("早开店", draft -> draft);
        look();
        assertThat(names()).containsExactly("早开店", "晚开店");
        assertThat(text()).contains("开到 20:00", "17:00 开", "还没有人确认过", "2 个 E站");
        assertThat(shut).isNotEqualTo(open);
    }

    @Test
    void saysTomorrowWhenItIsLate() {
        clock.set(LocalTime.of(22, 0));
        offer("晚了店", draft -> draft);
        look();
        assertThat(text()).contains("明天 08:00 开");
    }

    @Test
    void narrowsByWhatIsOpenAndKeepsItInTheAddress() {
        offer("关着店", draft -> TestPlaces.open(draft, "17:00-23:00"));
        look();
        _click(chip("现在开着"));
        assertThat(names()).isEmpty();
        assertThat(text()).contains("没有找到");
        _click(_get(Button.class, spec -> spec.withText("清掉条件")));
        assertThat(chip("现在开着").on()).isFalse();
    }

    @Test
    void takesItsConditionsFromTheAddress() {
        offer("地址店", draft -> draft);
        asNobody();
        search("service=" + service + "&open=1&q=地址");
        assertThat(names()).containsExactly("地址店");
        assertThat(chip("现在开着").on()).isTrue();
        assertThat(_get(TextField.class).getValue()).isEqualTo("地址");
        search("service=no-such&kind=NONE");
        assertThat(chip("现在开着").on()).isFalse();
    }

    @Test
    void oneChoosesAKindOrNone() {
        offer("商户店", draft -> draft);
        look();
        _click(chip("社区"));
        assertThat(names()).isEmpty();
        _click(chip("商户"));
        assertThat(chip("社区").on()).isFalse();
        assertThat(names()).containsExactly("商户店");
        _click(chip("商户"));
        assertThat(names()).containsExactly("商户店");
    }

    @Test
    void sortsByDistanceWhenThePersonSaysWhereTheyAre() {
        offer("远店", draft -> TestPlaces.at(draft, new GeoPoint(39.9200, 116.3500)));
        offer("近店", draft -> TestPlaces.open(TestPlaces.at(draft, new GeoPoint(39.9131, 116.3450)), "17:00-20:00"));
        look();
        assertThat(names()).containsExactly("远店", "近店");
        FakePosition.at(39.9121, 116.3450);
        _click(chip("离我近的"));
        assertThat(names()).containsExactly("近店", "远店");
        assertThat(text()).contains("110 米，走 2 分钟", "离你最近的 2 个");
        assertThat(UI.getCurrent().getInternals().getActiveViewLocation().getPathWithQueryParameters())
                .doesNotContain("39.9");
        _click(chip("离我近的"));
        assertThat(names()).containsExactly("远店", "近店");
    }

    @Test
    void saysWhatToDoWhereThePositionIsNotGiven() {
        look();
        FakePosition.refused(1);
        _click(chip("离我近的"));
        assertThat(text()).contains("允许定位");
        assertThat(chip("离我近的").isEnabled()).isTrue();
        FakePosition.refused(3);
        _click(chip("离我近的"));
        assertThat(text()).contains("定不到位");
    }

    @Test
    void theStationsStandAmongThem() {
        asNobody();
        search("q=月坛西街6号");
        assertThat(text()).contains("北站", "月坛西街6号", "驿站");
    }

    @Test
    void changesWithoutLosingItsCards() {
        var place = offer("活店", draft -> draft);
        look();
        var card = cards().getFirst();
        places.adapt(place, draft -> TestPlaces.open(draft, "8:00-19:30"));
        MockVaadin.clientRoundtrip(true);
        awaitText("开到 19:30");
        assertThat(cards().getFirst()).isSameAs(card);
    }

    @Test
    void loadsMoreOnDemand() {
        for (var each = 0; each < 23; each++) {
            offer("店" + each, draft -> draft);
        }
        look();
        assertThat(cards()).hasSize(20);
        var more = _get(Button.class, spec -> spec.withText("再看一些"));
        _click(more);
        assertThat(cards()).hasSize(23);
        assertThat(more.isVisible()).isFalse();
    }

    @Test
    void speaksEnglish() {
        offer("英文店", draft -> draft);
        language(Locale.ENGLISH);
        look();
        assertThat(text()).contains("Open until 20:00", "Nobody has confirmed it yet");
    }

    @Test
    void leadsToThePageOfThePlace() {
        var place = offer("链接店", draft -> draft);
        look();
        var code = places.details(place).code().toString();
        assertThat(_get(RouterLink.class, spec -> spec.withText("链接店")).getHref())
                .isEqualTo("public/places/" + code);
    }

    private PlaceId offer(String name, UnaryOperator<PlaceDraft> otherwise) {
        return places.place(draft -> TestPlaces.offering(TestPlaces.named(otherwise.apply(draft), name), service));
    }

    private void look() {
        asNobody();
        search("service=" + service);
    }

    private static void search(String query) {
        UI.getCurrent().navigate("public/places", QueryParameters.fromString(query));
        MockVaadin.clientRoundtrip(true);
    }

    private void awaitText(String wanted) {
        for (var tries = 0; tries < 50 && !text().contains(wanted); tries++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            MockVaadin.clientRoundtrip(true);
        }
        assertThat(text()).contains(wanted);
    }

    private static List<PlaceCard> cards() {
        return _find(PlaceCard.class);
    }

    private static List<String> names() {
        return cards().stream()
                .map(card -> _get(card, RouterLink.class).getText())
                .toList();
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
