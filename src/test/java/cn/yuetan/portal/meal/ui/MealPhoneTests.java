package cn.yuetan.portal.meal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.meal.PaymentMethod;
import cn.yuetan.portal.meal.TestMeals;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every test has a day of its own, because the page shows what all stations cook. */
class MealPhoneTests extends ViewTest {

    private static final AtomicInteger DAYS = new AtomicInteger(5000);

    @Autowired
    TestMeals meals;

    @Autowired
    MealOrders orders;

    @Autowired
    MealKitchen kitchen;

    StationId station;
    long courier;
    LocalDate day;

    @BeforeEach
    void courierWithAPhone() {
        day = TestClock.MONDAY.plusDays(DAYS.incrementAndGet());
        clock.set(day, LocalTime.of(11, 20));
        station = meals.stationWithMenu(60);
        courier = people.courier();
        asCourier(courier);
    }

    @Test
    void ordersWithTheChosenStaple() {
        open(MealsView.class);
        _click(_get(NativeButton.class, spec -> spec.withText("馒头")));
        _click(_get(Button.class, spec -> spec.withText("订一份")));

        assertThat(_find(MyMealCard.class)).hasSize(1);
        assertThat(orders.today().orElseThrow().ticket().staple()).isEqualTo(cn.yuetan.portal.meal.Staple.BUN);
        _assertNone(Button.class, spec -> spec.withText("订一份"));
    }

    @Test
    void whatWasChosenStaysWhileOthersOrder() {
        var view = open(MealsView.class);
        var card = _get(StationMealCard.class);
        _click(_get(NativeButton.class, spec -> spec.withText("馒头")));

        asCourier(people.courier());
        orders.place(meals.order(station));
        asCourier(courier);
        view.showToday();

        assertThat(_get(StationMealCard.class)).isSameAs(card);
        assertThat(card.getElement().getTextRecursively()).contains("59");
        _click(_get(Button.class, spec -> spec.withText("订一份")));
        assertThat(orders.today().orElseThrow().ticket().staple()).isEqualTo(cn.yuetan.portal.meal.Staple.BUN);
    }

    @Test
    void showsEveryStation() {
        meals.stationWithMenu(12);

        open(MealsView.class);

        assertThat(_find(StationMealCard.class)).hasSize(2);
        assertThat(_find(Button.class, spec -> spec.withText("订一份"))).hasSize(2);
    }

    @Test
    void takesBackWithinFiveMinutesAndOrdersAgain() {
        open(MealsView.class);
        _click(_get(Button.class, spec -> spec.withText("订一份")));
        _click(_get(Button.class, spec -> spec.withText("不要了")));

        assertThat(meals.ordersOf(courier)).isZero();
        _click(_get(Button.class, spec -> spec.withText("订一份")));
        assertThat(meals.ordersOf(courier)).isEqualTo(1);
        assertThat(orders.today().orElseThrow().ticket().number()).isEqualTo(2);
    }

    @Test
    void hidesTheWayBackAfterFiveMinutes() {
        orders.place(meals.order(station));
        clock.advance(Duration.ofMinutes(5));

        open(MealsView.class);

        assertThat(_find(MyMealCard.class)).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText("不要了"));
    }

    @Test
    void offersNothingOutsideServingHours() {
        clock.set(day, LocalTime.of(15, 31));

        open(MealsView.class);

        assertThat(_find(StationMealCard.class)).hasSize(1);
        _assertNone(Button.class, spec -> spec.withText("订一份"));
    }

    @Test
    void saysWhatWillComeOnADayWithoutMenus() {
        clock.set(day.plusYears(30), LocalTime.of(11, 20));

        open(MealsView.class);

        assertThat(_find(EmptyState.class)).hasSize(2);
    }

    @Test
    void pagesThroughWhatWasEaten() {
        for (var back = 1; back <= 13; back++) {
            clock.set(day.minusDays(back).plusYears(40), LocalTime.of(11, 20));
            meals.menu(station, day.minusDays(back).plusYears(40), 5);
            orders.place(meals.order(station));
        }
        clock.set(day.plusYears(40), LocalTime.of(11, 20));

        open(MealsView.class);

        assertThat(historyRows()).isEqualTo(10);
        _click(_get(Button.class, spec -> spec.withText("再看一些")));
        assertThat(historyRows()).isEqualTo(13);
        _assertNone(Button.class, spec -> spec.withText("再看一些"));
    }

    @Test
    void standsOnTheHomePage() {
        var home = context.getBean(MealHomeCard.class);

        assertThat(home.card(new CourierId(courier))).get().isInstanceOf(MealHomeCard.OfferCard.class);
        orders.place(meals.order(station));
        assertThat(home.card(new CourierId(courier))).get().isInstanceOf(MealHomeCard.MineCard.class);
    }

    @Test
    void theHomePageLeadsToTheMenuOnceNothingCanBeOrdered() {
        var home = context.getBean(MealHomeCard.class);

        assertThat(buttons(home)).containsExactly("订一份");
        clock.set(day, LocalTime.of(15, 31));
        assertThat(buttons(home)).containsExactly("看看菜单");
    }

    @Test
    void saysThatTheKitchenCouldNotCookAndOffersAnother() {
        var order = orders.place(meals.order(station));
        asKeeper(station.value());
        kitchen.takePayment(station, order.id(), 1000, PaymentMethod.CASH);
        kitchen.callOff(station, order.id(), "灶台坏了");
        asCourier(courier);

        open(MealsView.class);

        assertThat(_get(RefusalNotice.class).getElement().getTextRecursively())
                .contains("厨房做不了 001 号：灶台坏了", "10元", "窗口");
        _click(_get(Button.class, spec -> spec.withText("订一份")));
        _assertNone(RefusalNotice.class);
        assertThat(_find(MyMealCard.class)).hasSize(1);
    }

    @Test
    void theInboxLeadsToTheMealThatIsReady() {
        var order = orders.place(meals.order(station));
        asKeeper(station.value());
        kitchen.advance(station, order.id(), MealOrderState.PREPARING);
        kitchen.advance(station, order.id(), MealOrderState.READY);
        asCourier(courier);

        open("inbox");
        assertThat(_get(Article.class).getElement().getTextRecursively()).contains("001 号餐好了", "测试站", "16:00");
        _click(_get(NativeButton.class, spec -> spec.withClasses("yt-entry-words")));
        assertThat(page()).isInstanceOf(MealsView.class);
    }

    private List<String> buttons(MealHomeCard home) {
        var card = home.card(new CourierId(courier)).orElseThrow();
        UI.getCurrent().add(card);
        try {
            return LocatorJ._find(card, Button.class).stream()
                    .map(Button::getText)
                    .toList();
        } finally {
            UI.getCurrent().remove(card);
        }
    }

    private static int historyRows() {
        return _find(com.vaadin.flow.component.html.Div.class, spec -> spec.withClasses("meal-history-row"))
                .size();
    }
}
