package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenuDetails.Availability;
import cn.yuetan.portal.meal.Staple;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/** One station's meal of today on the phone, with the staple to choose and one button. */
class StationMealCard extends Card {

    private final Map<Staple, NativeButton> chips = new EnumMap<>(Staple.class);
    private Staple chosen = Staple.RICE;

    StationMealCard(MealMenuDetails menu, String station, LocalTime now) {
        addClassName("meal-card");
        var left = new Span(MealTexts.availability(menu, now));
        left.addClassNames("num", menu.at(now) == Availability.OPEN ? "meal-good" : "meal-wait");
        var head = new Div(new Span(station), left);
        head.addClassName("meal-card-head");
        var rest =
                new Paragraph(MealTexts.soupLine(menu) + " · " + Texts.of("meal.until", Formats.time(menu.lastCall())));
        rest.addClassName("yt-quiet");
        add(
                head,
                new H3(menu.dishes().plate()),
                rest,
                MealTexts.marks(menu.dishes().halal(), menu.dishes().noChilli()));
    }

    /** Lets the courier order here; the consumer gets the staple. */
    StationMealCard orderable(MealMenuDetails menu, SerializableConsumer<Staple> order) {
        var staples = new Div();
        staples.addClassName("yt-actions");
        staples.getElement().setAttribute("role", "group");
        staples.getElement().setAttribute("aria-label", Texts.of("meal.phone.staple"));
        for (var staple : Staple.values()) {
            var chip = new NativeButton(MealTexts.staple(staple), event -> choose(staple));
            chip.addClassName("yt-chip");
            chips.put(staple, chip);
            staples.add(chip);
        }
        choose(chosen);
        foot(menu, staples, Buttons.primary("meal.phone.order", event -> order.accept(chosen)));
        return this;
    }

    /** Shows the price only. */
    StationMealCard closed(MealMenuDetails menu) {
        foot(menu, new Div());
        return this;
    }

    private void foot(MealMenuDetails menu, Component... rest) {
        var price = new Span(Formats.money(menu.priceFen()));
        price.addClassNames("meal-card-price", "num");
        var foot = new Div(price);
        foot.add(rest);
        foot.addClassName("meal-card-foot");
        add(foot);
    }

    private void choose(Staple staple) {
        chosen = staple;
        chips.forEach((each, chip) -> chip.getElement().setAttribute("aria-pressed", Boolean.toString(each == staple)));
    }
}
