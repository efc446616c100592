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
import org.jspecify.annotations.Nullable;

/**
 * One order at the window: its number, what comes with it, whether it is paid, one tap to the next state, and the way out where it cannot be cooked.
 *
 * <p>The card lives as long as its order is on the board, because a tap on a button that is drawn anew is lost. A button
 * lives as long as its word is true: a tap that was on its way while somebody else moved the order on means nothing then.
 */
class KitchenOrderCard extends Article {

    private final SerializableBiConsumer<KitchenOrder, MealOrderState> advance;
    private final Span facts = new Span();
    private final Div head;
    private final Div buttons = new Div();
    private final Button pay;
    private final Button cannot;
    private KitchenOrder order;
    private StatusBadge payment;
    private @Nullable Button next;

    KitchenOrderCard(
            KitchenOrder order,
            SerializableBiConsumer<KitchenOrder, MealOrderState> advance,
            SerializableConsumer<KitchenOrder> pay,
            SerializableConsumer<KitchenOrder> cannot) {
        this.order = order;
        this.advance = advance;
        addClassName("meal-order-card");
        getElement().setAttribute("aria-label", Texts.of("meal.number.spoken", order.numberText()));
        var number = new Span(order.numberText());
        number.addClassNames("meal-order-number", "num");
        payment = payment(order);
        head = new Div(number, payment);
        head.addClassName("meal-order-head");
        facts.addClassNames("yt-quiet", "num");
        buttons.addClassName("meal-order-buttons");
        this.pay = Buttons.quiet("meal.keeper.pay", LineIcon.WALLET, event -> pay.accept(this.order));
        this.cannot = Buttons.quiet("meal.keeper.cannot", event -> cannot.accept(this.order));
        this.cannot.addClassName("meal-cannot");
        buttons.add(this.pay);
        var line = new Div(facts, this.cannot);
        line.addClassName("meal-order-facts");
        add(head, line, buttons);
        offerNext();
        draw();
    }

    /** Shows what has become of the order; what has not changed stays untouched. */
    void update(KitchenOrder now) {
        if (order.equals(now)) {
            return;
        }
        var moved = order.state() != now.state();
        order = now;
        var fresh = payment(now);
        head.replace(payment, fresh);
        payment = fresh;
        if (moved) {
            offerNext();
        }
        draw();
    }

    private void draw() {
        facts.setText(MealTexts.staple(order.staple()) + " · " + Formats.time(order.since()) + " · "
                + Texts.of(order.channel() == MealChannel.KIOSK ? "meal.keeper.kiosk" : "meal.keeper.phone"));
        pay.setVisible(!order.paid() && order.state() != MealOrderState.NOT_COLLECTED);
        cannot.setVisible(order.state().mayBecome(MealOrderState.CANCELLED));
        buttons.setVisible(next != null || pay.isVisible());
    }

    private void offerNext() {
        if (next != null) {
            buttons.remove(next);
            next = null;
        }
        next(order.state()).ifPresent(state -> {
            var button = new Button(Texts.of("meal.keeper.next." + MealTexts.key(state)));
            button.addClassName("meal-next");
            buttons.addComponentAsFirst(Buttons.once(button, event -> advance.accept(order, state)));
            next = button;
        });
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
