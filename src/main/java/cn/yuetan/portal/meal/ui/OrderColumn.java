package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The orders in one state, one card below the other; a card that stays is never taken out, not even for a moment. */
class OrderColumn extends Section {

    private static final int ABOVE_THE_CARDS = 2;

    private final Span count = new Span();
    private final Span empty = new Span(Texts.of("meal.keeper.column.empty"));

    OrderColumn(MealOrderState state) {
        var title = new H2(Texts.of(
                state == MealOrderState.HANDED_OVER
                        ? "meal.keeper.column.done"
                        : "meal.keeper.column." + MealTexts.key(state)));
        count.addClassNames("num", "meal-count");
        title.add(count);
        empty.addClassName("meal-column-empty");
        addClassNames("meal-column", "meal-column-" + MealTexts.key(state));
        add(title, empty);
    }

    /** Shows these cards in this order; {@code all} is how many there are in this state. */
    void show(List<KitchenOrderCard> cards, int all) {
        count.setText(Integer.toString(all));
        empty.setVisible(cards.isEmpty());
        getChildren()
                .filter(KitchenOrderCard.class::isInstance)
                .filter(card -> !cards.contains(card))
                .toList()
                .forEach(this::remove);
        for (var place = 0; place < cards.size(); place++) {
            var card = cards.get(place);
            var index = place + ABOVE_THE_CARDS;
            if (index >= getComponentCount() || getComponentAt(index) != card) {
                addComponentAtIndex(index, card);
            }
        }
    }
}
