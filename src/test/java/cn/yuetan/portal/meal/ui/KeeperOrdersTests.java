package cn.yuetan.portal.meal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.meal.KitchenOrder;
import cn.yuetan.portal.meal.MealDayTotals;
import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.meal.TestMeals;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeeperOrdersTests extends ViewTest {

    @Autowired
    TestMeals meals;

    @Autowired
    MealOrders orders;

    @Autowired
    MealMenus menus;

    @Autowired
    MealKitchen kitchen;

    StationId station;

    @BeforeEach
    void twoOrdersWait() {
        station = meals.stationWithMenu(60);
        for (var i = 0; i < 2; i++) {
            people.actAsCourier(people.courier());
            orders.place(meals.order(station));
        }
        asKeeper(station.value());
    }

    @Test
    void leadsAnOrderThroughWithOneTapEach() {
        open(KeeperMealsView.class);
        search("001");
        click("开始做");
        click("做好了");
        click("取走了");

        assertThat(first().state()).isEqualTo(MealOrderState.HANDED_OVER);
        assertThat(_find(KitchenOrderCard.class)).hasSize(1);
    }

    @Test
    void saysWhyAnOrderCannotBeCooked() {
        open(KeeperMealsView.class);
        search("001");
        click("做不了");
        assertThatThrownBy(() -> click("做不了，告诉小哥")).isInstanceOf(InputRefused.class);
        click("食材用完了");
        click("做不了，告诉小哥");

        _assertNone(CannotCookDialog.class);
        assertThat(kitchen.orders(station, TestClock.MONDAY))
                .extracting(KitchenOrder::number)
                .containsExactly(2);
        assertThat(menus.today(station)).hasValueSatisfying(menu -> {
            assertThat(menu.portions()).isEqualTo(59);
            assertThat(menu.sold()).isEqualTo(1);
        });
    }

    @Test
    void doesNotOfferThatOnceTheMealIsReady() {
        open(KeeperMealsView.class);
        search("001");
        click("开始做");
        click("做好了");

        _assertNone(Button.class, spec -> spec.withText("做不了"));
    }

    @Test
    void takesPaymentByScan() {
        open(KeeperMealsView.class);
        search("1");
        click("收款");
        click("扫码");

        assertThat(first().paidFen()).isEqualTo(1000);
        assertThat(kitchen.totals(station, TestClock.MONDAY)).isEqualTo(new MealDayTotals(2, 0, 0, 0, 0, 1000));
        _assertNone(PaymentDialog.class);
    }

    @Test
    void takesAnotherAmountInCash() {
        open(KeeperMealsView.class);
        search("001");
        click("收款");
        _get(BigDecimalField.class).setValue(new BigDecimal("8.5"));
        click("现金");

        assertThat(first().paidFen()).isEqualTo(850);
    }

    @Test
    void refusesAmountsThatCannotBe() {
        open(KeeperMealsView.class);
        search("001");
        click("收款");
        for (var amount : new String[] {"-10", "0", "0.001", "100.01", "99999999999"}) {
            _get(BigDecimalField.class).setValue(new BigDecimal(amount));
            assertThatThrownBy(() -> click("现金")).isInstanceOf(InputRefused.class);
        }
        assertThat(first().paid()).isFalse();
    }

    @Test
    void changesPortionsByTaps() {
        open(KeeperMealsView.class);
        _click(_get(Button.class, spec -> spec.withText("+5")));
        _click(_get(Button.class, spec -> spec.withText("+1")));

        assertThat(menus.today(station).orElseThrow().portions()).isEqualTo(66);
    }

    @Test
    void findsANumberAndNothingElse() {
        open(KeeperMealsView.class);
        assertThat(_find(KitchenOrderCard.class)).hasSize(2);
        search("002");
        assertThat(_find(KitchenOrderCard.class)).hasSize(1);
        search("");
        assertThat(_find(KitchenOrderCard.class)).hasSize(2);
    }

    @Test
    void closesTheDayAfterLastCall() {
        clock.set(LocalTime.of(16, 0));
        open(KeeperMealsView.class);
        click("收档");
        _click(_find(Button.class, spec -> spec.withText("收档")).getLast());

        assertThat(kitchen.totals(station, TestClock.MONDAY).notCollected()).isEqualTo(2);
        assertThat(menus.today(station).orElseThrow().closed()).isTrue();
    }

    @Test
    void letsTheOfficeChooseAStation() {
        asOffice();

        open(KeeperMealsView.class);

        assertThat(_get(Select.class).isVisible()).isTrue();
    }

    @Test
    void aLiveUpdateKeepsTheCardsThatFingersAreComingDownOn() {
        open(KeeperMealsView.class);
        var cards = cards();
        var start = next(cards.getFirst(), "开始做");
        var close = _get(Button.class, spec -> spec.withText("收档"));
        var more = _get(Button.class, spec -> spec.withText("+5"));

        somebodyOrders();
        liveUpdate();

        assertThat(cards()).hasSize(3).startsWith(cards.toArray(KitchenOrderCard[]::new));
        assertThat(next(cards.getFirst(), "开始做")).isSameAs(start);
        assertThat(_get(Button.class, spec -> spec.withText("收档"))).isSameAs(close);
        assertThat(_get(Button.class, spec -> spec.withText("+5"))).isSameAs(more);
    }

    @Test
    void aCardMovesOnWithItsOrder() {
        open(KeeperMealsView.class);
        var card = cards().getFirst();
        kitchen.advance(station, first().id(), MealOrderState.PREPARING);
        liveUpdate();

        assertThat(cards()).contains(card);
        assertThat(card.getParent().orElseThrow()).isInstanceOfSatisfying(OrderColumn.class, column -> assertThat(
                        column.hasClassName("meal-column-preparing"))
                .isTrue());
        assertThat(next(card, "做好了").isAttached()).isTrue();
    }

    @Test
    void aTapThatWasOvertakenMeansNothing() {
        open(KeeperMealsView.class);
        var late = next(cards().getFirst(), "开始做");
        kitchen.advance(station, first().id(), MealOrderState.PREPARING);
        liveUpdate();

        assertThat(late.isAttached()).isFalse();
        assertThat(first().state()).isEqualTo(MealOrderState.PREPARING);
    }

    private void somebodyOrders() {
        people.actAsCourier(people.courier());
        orders.place(meals.order(station));
        asKeeper(station.value());
    }

    /** What runs on the page when the topic of the station's meals changes. */
    private static void liveUpdate() {
        _get(KeeperMealsView.class).show();
    }

    private static java.util.List<KitchenOrderCard> cards() {
        return _find(KitchenOrderCard.class);
    }

    private static Button next(KitchenOrderCard card, String word) {
        return _get(card, Button.class, spec -> spec.withText(word));
    }

    private KitchenOrder first() {
        return kitchen.orders(station, TestClock.MONDAY).getFirst();
    }

    private static void search(String number) {
        _get(TextField.class, spec -> spec.withPlaceholder("取餐号")).setValue(number);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
