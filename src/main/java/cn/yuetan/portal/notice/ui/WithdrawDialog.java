package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableBiConsumer;

/** Asks why an announcement is taken back. */
class WithdrawDialog extends Dialog {

    private static final int LONGEST = 100;

    WithdrawDialog(String title, SerializableBiConsumer<String, RequestKey> withdraw) {
        var key = RequestKey.fresh();
        var reason = new TextField(Texts.of("notice.announcement.withdraw.reason"));
        reason.setMaxLength(LONGEST);
        reason.setWidthFull();
        setHeaderTitle(Texts.of("notice.announcement.withdraw.ask", title));
        add(new Paragraph(Texts.of("notice.announcement.withdraw.text")), reason);
        setWidth("28rem");
        getFooter()
                .add(
                        Buttons.quiet("notice.announcement.withdraw.keep", click -> close()),
                        Buttons.danger("notice.announcement.withdraw.yes", click -> {
                            withdraw.accept(reason.getValue(), key);
                            close();
                        }));
    }
}
