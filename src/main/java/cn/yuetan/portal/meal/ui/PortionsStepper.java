package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Portions of the day in steps of one and five. Each tap says from what to what, so that a double tap counts once;
 * therefore the buttons are new when the portions are, and stay while only orders come in.
 */
class PortionsStepper extends Div {

    private static final int[] LESS = {-5, -1};
    private static final int[] MORE = {1, 5};

    private final SerializableBiConsumer<MealMenuDetails, Integer> change;
    private final Div less = new Div();
    private final Div more = new Div();
    private final Span figure = new Span();
    private final Span left = new Span();
    private @Nullable MealMenuDetails shown;

    PortionsStepper(SerializableBiConsumer<MealMenuDetails, Integer> change) {
        this.change = change;
        addClassName("meal-stepper");
        less.addClassName("meal-stepper-side");
        more.addClassName("meal-stepper-side");
        figure.addClassNames("meal-stepper-figure", "num");
        left.addClassNames("yt-quiet", "num");
        add(new Span(Texts.of("meal.keeper.portions")), less, figure, more, left);
    }

    void show(MealMenuDetails menu) {
        left.setText(Texts.of("meal.keeper.portions.left", Integer.toString(menu.remaining())));
        if (shown != null
                && shown.portions() == menu.portions()
                && shown.closed() == menu.closed()
                && shown.day().equals(menu.day())
                && shown.station().equals(menu.station())) {
            return;
        }
        shown = menu;
        figure.setText(Integer.toString(menu.portions()));
        fill(less, LESS, menu);
        fill(more, MORE, menu);
    }

    private void fill(Div side, int[] steps, MealMenuDetails menu) {
        side.removeAll();
        for (var step : steps) {
            side.add(step(menu, step));
        }
    }

    private Button step(MealMenuDetails menu, int step) {
        var button = new Button((step > 0 ? "+" : "\u2212") + Math.abs(step));
        button.setAriaLabel(Texts.of(
                step > 0 ? "meal.keeper.portions.more" : "meal.keeper.portions.less",
                Integer.toString(Math.abs(step))));
        button.addClassName("num");
        button.setEnabled(!menu.closed());
        return Buttons.once(button, event -> change.accept(menu, menu.portions() + step));
    }
}
