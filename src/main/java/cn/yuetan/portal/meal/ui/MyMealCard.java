package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.MealOrderDetails;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.NumberDisplay;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Instant;

/** The courier's meal of today on the phone: number, state, until when, and the way back while there is one. */
class MyMealCard extends Card {

    /** What the card shows; while it is the same, the card stays. */
    record Face(MealOrderDetails meal, boolean cancellable) {}

    MyMealCard(MealOrderDetails meal, String station, Instant now, SerializableRunnable cancel) {
        super(Texts.of("meal.phone.mine"));
        addClassName("meal-mine");
        var number = meal.ticket().numberText();
        var label = new Span(Texts.of("meal.number"));
        label.addClassName("yt-quiet");
        var head = new Div(
                new Div(label, new NumberDisplay(number, Texts.of("meal.number.spoken", number))),
                MealTexts.badge(meal.state()));
        head.addClassName("meal-mine-head");
        add(head);
        edge(meal.state() == MealOrderState.READY ? Tone.NOW : meal.state().isLive() ? Tone.WAITING : Tone.GOOD);
        add(new H3(meal.dishes().plate()));
        var where = new Paragraph(String.join(
                " · ",
                station,
                MealTexts.staple(meal.ticket().staple()),
                Formats.money(meal.paidFen() == null ? meal.priceFen() : meal.paidFen()),
                meal.paidFen() == null
                        ? Texts.of("meal.phone.latest", Formats.time(meal.pickUpBy()))
                        : Texts.of("meal.done.paid")));
        where.addClassName("yt-quiet");
        add(where);
        if (meal.cancellableAt(now)) {
            var until = new Span(Texts.of("meal.phone.cancelUntil", Formats.time(meal.cancelUntil())));
            until.addClassName("yt-quiet");
            var row = new Div(Buttons.danger("meal.phone.cancel", event -> cancel.run()), until);
            row.addClassName("yt-actions");
            add(row);
        }
    }
}
