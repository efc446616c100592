package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenuDetails.Availability;
import cn.yuetan.portal.meal.Staple;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;

/** One station's meal of today on the phone, with the staple to choose and one button. */
class StationMealCard extends Card {

    /** Everything on the card but how many are left, which changes while somebody is choosing. */
    record Face(
            StationId station,
            LocalDate day,
            String plate,
            String rest,
            boolean halal,
            boolean noChilli,
            String price,
            boolean orderable) {

        static Face of(MealMenuDetails menu, boolean orderable) {
            return new Face(
                    menu.station(),
                    menu.day(),
                    menu.dishes().plate(),
                    MealTexts.soupLine(menu) + " · " + Texts.of("meal.until", Formats.time(menu.lastCall())),
                    menu.dishes().halal(),
                    menu.dishes().noChilli(),
                    Formats.money(menu.priceFen()),
                    orderable);
        }
    }

    private final Map<Staple, NativeButton> chips = new EnumMap<>(Staple.class);
    private final Span left = new Span();
    private Staple chosen = Staple.RICE;

    /** The consumer gets the staple, if one can order here. */
    StationMealCard(Face face, String station, SerializableConsumer<Staple> order) {
        addClassName("meal-card");
        left.addClassName("num");
        var head = new Div(new Span(station), left);
        head.addClassName("meal-card-head");
        var rest = new Paragraph(face.rest());
        rest.addClassName("yt-quiet");
        add(head, new H3(face.plate()), rest, MealTexts.marks(face.halal(), face.noChilli()));
        if (face.orderable()) {
            foot(face, staples(), Buttons.primary("meal.phone.order", event -> order.accept(chosen)));
        } else {
            foot(face, new Div());
        }
    }

    /** Says how many are left, or why there are none. */
    void left(MealMenuDetails menu, LocalTime now) {
        left.setText(MealTexts.availability(menu, now));
        var open = menu.at(now) == Availability.OPEN;
        left.setClassName("meal-good", open);
        left.setClassName("meal-wait", !open);
    }

    private Div staples() {
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
        return staples;
    }

    private void foot(Face face, Component... rest) {
        var price = new Span(face.price());
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
