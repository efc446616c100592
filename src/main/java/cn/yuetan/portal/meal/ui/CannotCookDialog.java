package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.KitchenOrder;
import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import java.util.List;

/** Asks why an order cannot be cooked; the usual reasons are one tap, and money that was taken is spoken of. */
class CannotCookDialog extends Dialog {

    private static final List<String> USUAL = List.of("meal.cannot.reason.food", "meal.cannot.reason.stove");

    CannotCookDialog(KitchenOrder order, SerializableConsumer<String> callOff) {
        setHeaderTitle(Texts.of("meal.cannot.title", order.numberText()));
        var reason = new TextField(Texts.of("meal.cannot.reason"));
        reason.setMaxLength(MealKitchen.LONGEST_REASON);
        reason.setWidthFull();
        var usual = new Div();
        usual.addClassName("yt-actions");
        USUAL.forEach(key -> usual.add(Buttons.quiet(key, event -> reason.setValue(Texts.of(key)))));
        var paid = order.paidFen();
        var hint = new Paragraph(
                paid == null ? Texts.of("meal.cannot.hint") : Texts.of("meal.cannot.hint.paid", Formats.money(paid)));
        var form = new Div(hint, reason, usual);
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
        getFooter().add(Buttons.quiet("meal.cannot.no", event -> close()), Buttons.danger("meal.cannot.yes", event -> {
            callOff.accept(reason.getValue());
            close();
            Toast.good(Texts.of("meal.cannot.done", order.numberText()));
        }));
    }
}
