package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.KitchenOrder;
import cn.yuetan.portal.meal.PaymentMethod;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.function.SerializableBiConsumer;
import java.math.BigDecimal;

/** Takes the money for one order: the amount stands there, one tap says how. */
class PaymentDialog extends Dialog {

    private final BigDecimalField amount = new BigDecimalField(Texts.of("meal.pay.amount"));

    PaymentDialog(KitchenOrder order, int priceFen, SerializableBiConsumer<Integer, PaymentMethod> take) {
        setHeaderTitle(Texts.of("meal.pay.title", order.numberText()));
        addClassName("meal-pay");
        amount.setValue(new BigDecimal(Formats.yuan(priceFen)));
        amount.setWidthFull();
        add(amount);
        getFooter().add(Buttons.quiet("meal.pay.cancel", event -> close()));
        for (var method : PaymentMethod.values()) {
            var button = new Button(MealTexts.method(method));
            button.addClassName("meal-next");
            getFooter().add(Buttons.once(button, event -> {
                var fen = Fen.of(amount.getValue(), "meal.refused.amount");
                take.accept(fen, method);
                close();
                Toast.good(Texts.of("meal.pay.done", order.numberText(), Formats.money(fen)));
            }));
        }
    }
}
