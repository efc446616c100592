package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import java.util.Locale;

/** How much of the day's portions is left, as a bar; the number stands beside it. */
class PortionsBar extends Div {

    PortionsBar(MealMenuDetails menu) {
        addClassName("meal-bar");
        var left = new Div();
        left.getStyle()
                .set(
                        "width",
                        String.format(Locale.ROOT, "%.1f%%", 100.0 * menu.remaining() / Math.max(1, menu.portions())));
        add(left);
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", Texts.of("meal.left", Integer.toString(menu.remaining())));
    }
}
