package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.meal.TestMeals;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.inbox.TestInbox;
import com.vaadin.flow.component.html.Div;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The tablet says how many messages wait, and nothing of them. */
class WaitingMessagesTests extends KioskViewTest {

    @Autowired
    private TestInbox messages;

    @Autowired
    private TestMeals meals;

    @Autowired
    private MealOrders orders;

    @Autowired
    private MealKitchen kitchen;

    @Test
    void greetsWithTheNumberOnly() {
        var courier = people.courier();
        messages.put(courier, NoticeGroup.MEAL, "/meals");
        messages.put(courier, NoticeGroup.MEAL, "/meals");
        inHand(courier);
        open("kiosk/home");
        assertThat(_find(Div.class, spec -> spec.withClasses("yt-home-messages")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getElement().getTextRecursively()).isEqualTo("你有 2 条消息请在手机上看"));
    }

    @Test
    void countsAMealThatIsReadyWithoutSayingSo() {
        var meal = meals.stationWithMenu(5);
        var courier = people.courier();
        people.actAsCourier(courier);
        var order = orders.place(meals.order(meal));
        asKeeper(meal.value());
        kitchen.advance(meal, order.id(), MealOrderState.PREPARING);
        kitchen.advance(meal, order.id(), MealOrderState.READY);
        inHand(courier);
        open("kiosk/home");
        assertThat(_find(Div.class, spec -> spec.withClasses("yt-home-messages")))
                .singleElement()
                .satisfies(line ->
                        assertThat(line.getElement().getTextRecursively()).isEqualTo("你有 1 条消息请在手机上看"));
    }

    @Test
    void saysNothingWhereNothingWaits() {
        messages.put(people.courier());
        inHand(people.courier());
        open("kiosk/home");
        assertThat(_find(Div.class, spec -> spec.withClasses("yt-home-messages")))
                .isEmpty();
    }
}
