package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.function.SerializableRunnable;

/** Asks once more before the day is closed. */
class CloseDayDialog extends Dialog {

    CloseDayDialog(SerializableRunnable close) {
        setHeaderTitle(Texts.of("meal.keeper.close.question"));
        add(new Paragraph(Texts.of("meal.keeper.close.hint")));
        getFooter()
                .add(
                        Buttons.quiet("meal.keeper.close.no", event -> close()),
                        Buttons.danger("meal.keeper.close", event -> {
                            close();
                            close.run();
                        }));
    }
}
