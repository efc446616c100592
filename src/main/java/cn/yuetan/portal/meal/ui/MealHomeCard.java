package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.HomeCards;
import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenuDetails.Availability;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.meal.MealOrderDetails;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.NumberDisplay;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;

/** The meal on the courier's home page: my number while there is one, else what can be had. */
@org.springframework.stereotype.Component
class MealHomeCard implements HomeCards {

    private final MealMenus menus;
    private final MealOrders orders;
    private final StationDirectory stations;
    private final Clock clock;

    MealHomeCard(MealMenus menus, MealOrders orders, StationDirectory stations, Clock clock) {
        this.menus = menus;
        this.orders = orders;
        this.stations = stations;
        this.clock = clock;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Component> card(CourierId courier) {
        var mine = orders.today().filter(meal -> meal.state().isLive());
        if (mine.isPresent()) {
            return mine.map(meal -> new MineCard(meal, stationName(meal)));
        }
        var eaten = orders.today().filter(meal -> meal.state() != MealOrderState.CANCELLED);
        var now = BusinessDay.timeOfDay(clock);
        return eaten.isPresent()
                ? Optional.empty()
                : menus.todayEverywhere().stream()
                        .min(Comparator.comparing((MealMenuDetails menu) -> menu.at(now) != Availability.OPEN))
                        .map(menu -> new OfferCard(
                                menu,
                                stations.get(menu.station()).name(Texts.locale()),
                                MealTexts.availability(menu, now),
                                menu.at(now) == Availability.OPEN));
    }

    private String stationName(MealOrderDetails meal) {
        return stations.get(meal.station()).name(Texts.locale());
    }

    private static void toMeals() {
        UI.getCurrentOrThrow().navigate(MealsView.class);
    }

    /** A number that waits to be called. */
    @StyleSheet("context://styles/meal.css")
    static class MineCard extends Card {

        MineCard(MealOrderDetails meal, String station) {
            super(Texts.of("meal.home.mine", station));
            addClassName("meal-mine");
            edge(meal.state() == MealOrderState.READY ? Tone.NOW : Tone.WAITING);
            var number = meal.ticket().numberText();
            var head = new Div(
                    new NumberDisplay(number, Texts.of("meal.number.spoken", number)), MealTexts.badge(meal.state()));
            head.addClassName("meal-mine-head");
            add(head, new H3(meal.dishes().plate()), Buttons.quiet("meal.home.open", event -> toMeals()));
        }
    }

    /** What can be had now. */
    @StyleSheet("context://styles/meal.css")
    static class OfferCard extends Card {

        OfferCard(MealMenuDetails menu, String station, String availability, boolean open) {
            addClassName("meal-card");
            var left = new Span(availability);
            left.addClassNames("num", open ? "meal-good" : "meal-wait");
            var head = new Div(new Span(Texts.of("meal.home.title", station)), left);
            head.addClassName("meal-card-head");
            var rest = new Paragraph(
                    MealTexts.soupLine(menu) + " · " + Texts.of("meal.until", Formats.time(menu.lastCall())));
            rest.addClassName("yt-quiet");
            var price = new Span(Formats.money(menu.priceFen()));
            price.addClassNames("meal-card-price", "num");
            var order = new Button(Texts.of(open ? "meal.phone.order" : "meal.home.menu"), event -> toMeals());
            order.addClassName("meal-soft");
            var foot = new Div(price, order);
            foot.addClassName("meal-card-foot");
            add(head, new H3(menu.dishes().plate()), rest, foot);
        }
    }
}
