package cn.yuetan.portal.meal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.kiosk.KioskVisit;
import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.meal.TestMeals;
import cn.yuetan.portal.shared.ui.BigTile;
import cn.yuetan.portal.shared.ui.NumberDisplay;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestTablets;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MealKioskTests extends ViewTest {

    @Autowired
    TestMeals meals;

    @Autowired
    TestTablets tablets;

    @Autowired
    MealOrders orders;

    @Autowired
    MealKitchen kitchen;

    @Autowired
    MealAct act;

    StationId station;
    long courier;

    @BeforeEach
    void courierAtATablet() {
        station = meals.stationWithMenu(60);
        courier = people.courier();
        tablets.actInHand(station.value(), courier);
    }

    @Test
    void ordersInThreeTaps() {
        open(MealKioskView.class);
        choose("馒头");
        click("确认");

        assertThat(numberShown()).isEqualTo("取餐号 001");
        assertThat(meals.ordersOf(courier)).isEqualTo(1);
        assertThat(texts()).contains("馒头（管够）", "10元", "16:00", "红烧肉 + 炒青菜");
    }

    @Test
    void waitsForTheStaple() {
        open(MealKioskView.class);

        assertThat(_get(Button.class, spec -> spec.withText("确认")).isEnabled()).isFalse();
        choose("米饭");
        choose("馒头");
        assertThat(_get(Button.class, spec -> spec.withText("确认")).isEnabled()).isTrue();
        assertThat(_find(BigTile.class).stream()
                        .filter(tile -> "true".equals(tile.getElement().getAttribute("aria-pressed"))))
                .singleElement()
                .extracting(BigTile::title)
                .isEqualTo("馒头");
    }

    @Test
    void takesBackAtTheTablet() {
        open(MealKioskView.class);
        choose("米饭");
        click("确认");
        click("不要了（5 分钟内可退）");

        assertThat(meals.ordersOf(courier)).isZero();
        assertThat(meals.sold(station)).isZero();
        assertThat(texts()).contains("退好了");
        open(MealKioskView.class);
        choose("米饭");
        click("确认");
        assertThat(numberShown()).isEqualTo("取餐号 002");
    }

    @Test
    void showsTheOrderOfTodayAgain() {
        open(MealKioskView.class);
        choose("米饭");
        click("确认");
        clock.advance(Duration.ofMinutes(6));

        open(MealKioskView.class);

        assertThat(numberShown()).isEqualTo("取餐号 001");
        assertThat(texts()).contains("今天已经订好了", "排队中");
        _assertNone(Button.class, spec -> spec.withText("不要了（5 分钟内可退）"));
        assertThat(meals.ordersOf(courier)).isEqualTo(1);
    }

    @Test
    void explainsWhatIsSoldOut() {
        var small = meals.stationWithMenu(1);
        people.actAsCourier(people.courier());
        orders.place(meals.order(small));
        tablets.actInHand(small.value(), courier);

        open(MealKioskView.class);

        assertThat(texts()).anyMatch(text -> text.contains("今天的餐订完了"));
        _get(RefusalNotice.class);
        _assertNone(BigTile.class);
    }

    @Test
    void explainsWhoCameTooLateBetweenLookingAndTapping() {
        open(MealKioskView.class);
        choose("米饭");
        clock.set(LocalTime.of(15, 30));
        click("确认");

        assertThat(texts()).anyMatch(text -> text.contains("15:30 就收餐了"));
        assertThat(meals.ordersOf(courier)).isZero();
    }

    @Test
    void tellsWhoIsSuspendedBetweenLookingAndTapping() {
        open(MealKioskView.class);
        choose("米饭");
        people.suspend(courier);
        click("确认");

        _get(RefusalNotice.class);
        assertThat(texts()).contains("你的账号暂时停用了", "请找驿站工作人员问一问");
        assertThat(meals.ordersOf(courier)).isZero();
        assertThat(meals.sold(station)).isZero();
    }

    @Test
    void offersTheTileWithWhatToKnow() {
        var visit = new KioskVisit(station, new CourierId(courier));

        assertThat(act.offer(visit, Locale.SIMPLIFIED_CHINESE)).hasValueSatisfying(offer -> {
            assertThat(offer.highlighted()).isTrue();
            assertThat(offer.lines()).containsExactly("红烧肉 + 炒青菜", "10元 · 还有 60 份");
        });
        orders.place(meals.order(station));
        assertThat(act.offer(visit, Locale.SIMPLIFIED_CHINESE)).hasValueSatisfying(offer -> {
            assertThat(offer.highlighted()).isFalse();
            assertThat(offer.lines()).contains("001 号 · 排队中");
        });
        assertThat(act.offer(visit, Locale.ENGLISH))
                .hasValueSatisfying(offer -> assertThat(offer.lines()).contains("No. 001 · Waiting"));
    }

    @Test
    void keepsTheTileAfterLastCallAndSaysSo() {
        clock.set(LocalTime.of(15, 45));

        assertThat(act.offer(new KioskVisit(station, new CourierId(courier)), Locale.SIMPLIFIED_CHINESE))
                .hasValueSatisfying(offer -> {
                    assertThat(offer.highlighted()).isFalse();
                    assertThat(offer.lines()).contains("今天已收餐");
                });
    }

    @Test
    void showsTheMealToPassersBy() {
        var panels = context.getBean(MealAttractPanel.class);
        tablets.actAsTablet(station.value());

        UI.getCurrent().add(panels.panel(station).orElseThrow());

        assertThat(texts()).contains("红烧肉 + 炒青菜", "今天的十元餐 · 周一", "60");
        assertThat(panels.topics(station)).containsExactly("meal:" + station.value());
    }

    @Test
    void speaksEnglish() {
        language(Locale.ENGLISH);
        open(MealKioskView.class);
        choose("Mantou");
        click("Confirm");

        assertThat(numberShown()).isEqualTo("Pick-up number 001");
    }

    private static void choose(String staple) {
        _click(_get(
                BigTile.class, spec -> spec.withPredicate(tile -> tile.title().equals(staple))));
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }

    private static String numberShown() {
        return _get(NumberDisplay.class)
                .getChildren()
                .map(child -> child.getElement().getAttribute("aria-label"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static java.util.List<String> texts() {
        return _find(Component.class).stream()
                .map(component -> component.getElement().getText())
                .filter(text -> !text.isBlank())
                .toList();
    }
}
