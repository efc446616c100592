package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Shows a password once; it is stored hashed only. */
class HandedOutPassword extends Dialog {

    HandedOutPassword(String userName, String password) {
        setHeaderTitle(Texts.of("identity.handedOut.title"));
        setCloseOnOutsideClick(false);
        var secret = new Div(password);
        secret.addClassNames("yt-secret", "num");
        add(new Paragraph(Texts.of("identity.handedOut.hint", userName)), secret);
        getFooter().add(Buttons.primary("identity.handedOut.done", click -> close()));
    }
}
