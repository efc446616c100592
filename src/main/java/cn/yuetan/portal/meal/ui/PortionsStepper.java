package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;

/** Portions of the day in steps of one and five; each tap says from what to what, so that a double tap counts once. */
class PortionsStepper extends Div {

    private static final int[] LESS = {-5, -1};
    private static final int[] MORE = {1, 5};

    PortionsStepper(MealMenuDetails menu, SerializableBiConsumer<Integer, Integer> change) {
        addClassName("meal-stepper");
        var figure = new Span(Integer.toString(menu.portions()));
        figure.addClassNames("meal-stepper-figure", "num");
        var left = new Span(Texts.of("meal.keeper.portions.left", Integer.toString(menu.remaining())));
        left.addClassNames("yt-quiet", "num");
        add(new Span(Texts.of("meal.keeper.portions")));
        for (var step : LESS) {
            add(step(menu, step, change));
        }
        add(figure);
        for (var step : MORE) {
            add(step(menu, step, change));
        }
        add(left);
    }

    private static Button step(MealMenuDetails menu, int step, SerializableBiConsumer<Integer, Integer> change) {
        var button = new Button((step > 0 ? "+" : "\u2212") + Math.abs(step));
        button.setAriaLabel(Texts.of(
                step > 0 ? "meal.keeper.portions.more" : "meal.keeper.portions.less",
                Integer.toString(Math.abs(step))));
        button.addClassName("num");
        button.setEnabled(!menu.closed());
        return Buttons.once(button, event -> change.accept(menu.portions(), menu.portions() + step));
    }
}
