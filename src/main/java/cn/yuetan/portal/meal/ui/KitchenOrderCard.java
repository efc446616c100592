package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.KitchenOrder;
import cn.yuetan.portal.meal.MealChannel;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableBiConsumer;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.Optional;

/** One order at the window: its number, what comes with it, whether it is paid, and one tap to the next state. */
class KitchenOrderCard extends Article {

    KitchenOrderCard(
            KitchenOrder order,
            SerializableBiConsumer<KitchenOrder, MealOrderState> advance,
            SerializableConsumer<KitchenOrder> pay) {
        addClassName("meal-order-card");
        getElement().setAttribute("aria-label", Texts.of("meal.number.spoken", order.numberText()));
        var number = new Span(order.numberText());
        number.addClassNames("meal-order-number", "num");
        var facts = new Span(MealTexts.staple(order.staple()) + " · " + Formats.time(order.since()) + " · "
                + Texts.of(order.channel() == MealChannel.KIOSK ? "meal.keeper.kiosk" : "meal.keeper.phone"));
        facts.addClassNames("yt-quiet", "num");
        var head = new Div(number, payment(order));
        head.addClassName("meal-order-head");
        add(head, facts);
        var buttons = new Div();
        buttons.addClassName("meal-order-buttons");
        next(order.state()).ifPresent(next -> {
            var button = new Button(Texts.of("meal.keeper.next." + MealTexts.key(next)));
            button.addClassName("meal-next");
            buttons.add(Buttons.once(button, event -> advance.accept(order, next)));
        });
        if (!order.paid() && order.state() != MealOrderState.NOT_COLLECTED) {
            buttons.add(Buttons.quiet("meal.keeper.pay", LineIcon.WALLET, event -> pay.accept(order)));
        }
        if (buttons.getComponentCount() > 0) {
            add(buttons);
        }
    }

    private static StatusBadge payment(KitchenOrder order) {
        var paid = order.paidFen();
        if (paid != null) {
            return new StatusBadge(Tone.GOOD, Texts.of("meal.keeper.paid", Formats.money(paid)));
        }
        return order.state().isOver()
                ? new StatusBadge(Tone.NOW, MealTexts.state(order.state()) + " · " + Texts.of("meal.keeper.unpaid"))
                : new StatusBadge(Tone.NEUTRAL, Texts.of("meal.keeper.unpaid"));
    }

    private static Optional<MealOrderState> next(MealOrderState state) {
        return switch (state) {
            case ORDERED -> Optional.of(MealOrderState.PREPARING);
            case PREPARING -> Optional.of(MealOrderState.READY);
            case READY -> Optional.of(MealOrderState.HANDED_OVER);
            case HANDED_OVER, CANCELLED, NOT_COLLECTED -> Optional.empty();
        };
    }
}
