package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.springframework.stereotype.Component;

/** Ends the session of whoever is signed in. */
@Component
class SignOut {

    private final AuthenticationContext authentication;

    SignOut(AuthenticationContext authentication) {
        this.authentication = authentication;
    }

    Button button() {
        return Buttons.icon("shell.sign-out", LineIcon.LOGOUT, click -> authentication.logout());
    }
}
