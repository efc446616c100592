package cn.yuetan.portal.meal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.meal.TestMeals;
import cn.yuetan.portal.shared.ui.NumberDisplay;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestTablets;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PickupBoardTests extends ViewTest {

    @Autowired
    TestMeals meals;

    @Autowired
    TestTablets tablets;

    @Autowired
    MealOrders orders;

    @Autowired
    MealKitchen kitchen;

    StationId station;
    long first;
    long second;

    @BeforeEach
    void twoOrdersCook() {
        station = meals.stationWithMenu(60);
        first = order();
        second = order();
        asKeeper(station.value());
        kitchen.advance(station, first, MealOrderState.PREPARING);
        kitchen.advance(station, second, MealOrderState.PREPARING);
    }

    @Test
    void showsWhatIsBeingCooked() {
        open(PickupBoardView.class);

        assertThat(numbers("meal-board-numbers")).containsExactly("001", "002");
        _assertNone(NumberDisplay.class);
    }

    @Test
    void callsANumberLive() {
        open(PickupBoardView.class);
        assertThat(_get(NumberCaller.class).lastCalls()).isEmpty();

        kitchen.advance(station, second, MealOrderState.READY);

        await().pollInSameThread().atMost(Duration.ofSeconds(5)).untilAsserted(() -> {
            MockVaadin.clientRoundtrip(true);
            assertThat(_get(NumberCaller.class).lastCalls()).isEqualTo("1:002");
        });
        assertThat(lastCall()).isEqualTo("请 002 号取餐");
        assertThat(numbers("meal-board-numbers")).containsExactly("001");
    }

    @Test
    void callsNobodyAgainWhenTheScreenStarts() {
        kitchen.advance(station, first, MealOrderState.READY);

        open(PickupBoardView.class);

        assertThat(lastCall()).isEqualTo("请 001 号取餐");
        assertThat(_get(NumberCaller.class).lastCalls()).isEmpty();
    }

    @Test
    void forgetsWhatWasHandedOver() {
        kitchen.advance(station, first, MealOrderState.READY);
        kitchen.advance(station, first, MealOrderState.HANDED_OVER);

        open(PickupBoardView.class);

        _assertNone(NumberDisplay.class);
        assertThat(numbers("meal-board-numbers")).containsExactly("002");
    }

    @Test
    void opensOnATablet() {
        tablets.actAsTablet(station.value());

        open(PickupBoardView.class);

        assertThat(numbers("meal-board-numbers")).containsExactly("001", "002");
    }

    @Test
    void keepsSilentInQuietHours() {
        clock.set(LocalTime.of(20, 30));

        open(PickupBoardView.class);

        assertThat(_get(NumberCaller.class).getElement().getProperty("quiet", false))
                .isTrue();
    }

    private long order() {
        people.actAsCourier(people.courier());
        return orders.place(meals.order(station)).id();
    }

    private static String lastCall() {
        return _get(NumberDisplay.class)
                .getChildren()
                .map(child -> child.getElement().getAttribute("aria-label"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    private static List<String> numbers(String className) {
        return _find(Div.class, spec -> spec.withClasses(className)).stream()
                .flatMap(column -> column.getChildren())
                .map(child -> ((Span) child).getText())
                .toList();
    }
}
