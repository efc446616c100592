package cn.yuetan.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.LocalTime;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What a courier hears about a meal, and what not. */
@PortalTest
class MealNoticesTests {

    private static final MealDishes FISH = new MealDishes("清蒸鱼", "炒青菜", "番茄蛋花汤", false, false);

    @Autowired
    MealKitchen kitchen;

    @Autowired
    MealMenus menus;

    @Autowired
    MealOrders orders;

    @Autowired
    TestMeals meals;

    @Autowired
    TestInbox messages;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    StationId station;
    long courier;
    long order;

    @BeforeEach
    void somebodyOrdered() {
        station = meals.stationWithMenu(60);
        courier = people.courier();
        people.actAsCourier(courier);
        order = orders.place(meals.order(station)).id();
        people.actAsKeeper(station.value());
    }

    @Test
    void anOrderAloneSaysNothing() {
        kitchen.advance(station, order, MealOrderState.PREPARING);
        assertThat(messages.told(courier)).isEmpty();
    }

    @Test
    void aMealThatIsReadyIsToldOnceInTheInboxOnly() {
        ready();
        kitchen.advance(station, order, MealOrderState.READY);

        assertThat(messages.told(courier)).containsExactly("meal.ready");
        assertThat(messages.of(courier)).singleElement().satisfies(entry -> {
            assertThat(entry.title()).isEqualTo("001 号餐好了");
            assertThat(entry.text()).isEqualTo("001 号在测试站的窗口等你，留到 16:00");
            assertThat(entry.over()).isFalse();
            assertThat(entry.leads()).isTrue();
        });
        assertThat(messages.of(courier, Locale.ENGLISH))
                .extracting(InboxEntry::text)
                .containsExactly("Number 001 waits for you at the window of Test station until 16:00");
    }

    @Test
    void whatWasFetchedIsOver() {
        ready();
        kitchen.advance(station, order, MealOrderState.HANDED_OVER);
        assertThat(messages.of(courier)).singleElement().matches(InboxEntry::over);
    }

    @Test
    void whatStoodReadyUntilTheDayWasClosedIsOver() {
        var other = people.courier();
        people.actAsCourier(other);
        orders.place(meals.order(station));
        people.actAsKeeper(station.value());
        ready();
        clock.set(LocalTime.of(15, 40));
        try {
            kitchen.closeDay(station, TestClock.MONDAY);
        } finally {
            clock.reset();
        }
        assertThat(messages.of(courier)).singleElement().matches(InboxEntry::over);
        assertThat(messages.told(other)).isEmpty();
    }

    @Test
    void whatTheKitchenCannotCookIsToldWithItsReason() {
        kitchen.advance(station, order, MealOrderState.PREPARING);
        kitchen.callOff(station, order, " 灶台坏了 ");
        kitchen.callOff(station, order, "再按一次");

        assertThat(messages.told(courier)).containsExactly("meal.calledOff SMS");
        assertThat(messages.of(courier))
                .singleElement()
                .extracting(InboxEntry::text)
                .isEqualTo("厨房说：灶台坏了。没有收你的钱，还可以再订一份。对不起");
        people.actAsCourier(courier);
        assertThat(orders.today()).hasValueSatisfying(meal -> {
            assertThat(meal.state()).isEqualTo(MealOrderState.CANCELLED);
            assertThat(meal.calledOff()).isEqualTo("灶台坏了");
        });
        assertThat(orders.place(meals.order(station)).number()).isEqualTo(2);
    }

    @Test
    void whoeverHasPaidReadsHowTheMoneyComesBack() {
        kitchen.takePayment(station, order, 1050, PaymentMethod.SCAN);
        kitchen.callOff(station, order, "食材用完了");

        assertThat(messages.told(courier)).containsExactly("meal.calledOffPaid SMS");
        assertThat(messages.of(courier))
                .singleElement()
                .extracting(InboxEntry::text)
                .asString()
                .contains("10.50", "窗口");
        assertThat(kitchen.totals(station, TestClock.MONDAY).scanFen()).isZero();
    }

    @Test
    void thePortionIsGoneAndNotSoldAgain() {
        kitchen.callOff(station, order, "食材用完了");
        assertThat(menus.today(station)).hasValueSatisfying(menu -> {
            assertThat(menu.portions()).isEqualTo(59);
            assertThat(menu.sold()).isZero();
        });
    }

    @Test
    void aMealThatIsReadyIsNotCalledOff() {
        ready();
        assertThatThrownBy(() -> kitchen.callOff(station, order, "灶台坏了"))
                .isInstanceOfSatisfying(MealRefused.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(Reason.STATE_MOVED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 坏 ", "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一", "灶台\n坏了"})
    void aReasonIsAFewWordsInOneLine(String reason) {
        assertThatThrownBy(() -> kitchen.callOff(station, order, reason)).isInstanceOf(InputRefused.class);
        assertThat(messages.told(courier)).isEmpty();
    }

    @Test
    void whoeverOrderedHearsOfAnotherDish() {
        cook(FISH);
        assertThat(messages.told(courier)).containsExactly("meal.dishChanged");
        assertThat(messages.of(courier))
                .singleElement()
                .extracting(InboxEntry::text)
                .isEqualTo("原来是“红烧肉 + 炒青菜 + 番茄蛋花汤”，现在是“清蒸鱼 + 炒青菜 + 番茄蛋花汤”。不想要了，请到窗口说一声");
    }

    @Test
    void whoeverOrderedHalalHearsThatItIsNoLonger() {
        var plate = new MealDishes("红烧肉", "炒青菜", "番茄蛋花汤", true, false);
        cook(plate);
        cook(new MealDishes("红烧肉", "炒青菜", "番茄蛋花汤", false, false));
        assertThat(messages.told(courier)).containsExactly("meal.noLongerHalal SMS");
    }

    @Test
    void otherPortionsOrHoursAndAMealOnThePlateSayNothing() {
        var menu = menus.today(station).orElseThrow();
        menus.save(new MenuDraft(
                station, menu.day(), menu.dishes(), 1000, 70, menu.servingFrom(), LocalTime.of(15, 0), menu.version()));
        assertThat(messages.told(courier)).isEmpty();
        ready();
        cook(FISH);
        assertThat(messages.told(courier)).containsExactly("meal.ready");
    }

    @Test
    void whoeverTakesTheOrderBackHasNothingToDoWithItsDish() {
        cook(FISH);
        people.actAsCourier(courier);
        orders.cancel(order);
        assertThat(messages.of(courier)).singleElement().matches(InboxEntry::over);
    }

    @Test
    void aSecondChangeIsASecondMessage() {
        cook(FISH);
        cook(new MealDishes("宫保鸡丁", "炒青菜", "番茄蛋花汤", false, false));
        assertThat(messages.told(courier)).containsExactly("meal.dishChanged", "meal.dishChanged");
    }

    @Test
    void orderingAMealCostsNothingMore() {
        people.actAsCourier(people.courier());
        var wanted = meals.order(station);
        assertThat(Statements.of(() -> orders.place(wanted)))
                .hasSize(3)
                .noneMatch(statement -> statement.contains("notice"));
    }

    private void ready() {
        kitchen.advance(station, order, MealOrderState.PREPARING);
        kitchen.advance(station, order, MealOrderState.READY);
    }

    private void cook(MealDishes dishes) {
        var menu = menus.today(station).orElseThrow();
        menus.save(new MenuDraft(
                station,
                menu.day(),
                dishes,
                menu.priceFen(),
                menu.portions(),
                menu.servingFrom(),
                menu.lastCall(),
                menu.version()));
    }
}
