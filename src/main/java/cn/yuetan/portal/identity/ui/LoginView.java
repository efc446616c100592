package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.EntryPoints;
import cn.yuetan.portal.identity.PasswordSignIn;
import cn.yuetan.portal.identity.SignedInSession;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The door of staff and hosts. */
@Route("login")
@AnonymousAllowed
class LoginView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final PasswordSignIn signIn;
    private final SignedInSession session;
    private final CurrentPerson person;
    private final TextField name = new TextField(Texts.of("identity.login.name"));
    private final PasswordField password = new PasswordField(Texts.of("identity.login.password"));

    LoginView(PasswordSignIn signIn, SignedInSession session, CurrentPerson person) {
        this.signIn = signIn;
        this.session = session;
        this.person = person;
        addClassName("yt-door");
        name.getElement().setAttribute("autocomplete", "username");
        name.getElement().setAttribute("autocapitalize", "none");
        name.setAutofocus(true);
        password.getElement().setAttribute("autocomplete", "current-password");
        var submit = Buttons.primary("identity.login.submit", click -> signIn());
        submit.addClickShortcut(Key.ENTER);
        submit.addClassName("yt-wide");
        var form = new FormPanel(null, name, password).actions(submit);
        var door = new RouterLink();
        door.setText(Texts.of("identity.login.couriers"));
        door.getElement().setAttribute("href", "sign-in");
        add(new PageHeader(Texts.of("identity.login.title"), Texts.of("identity.login.hint")), form, door);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.login.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (person.has("STAFF")) {
            event.forwardTo("staff");
        } else if (person.has("HOST")) {
            event.forwardTo("host");
        }
    }

    private void signIn() {
        var typed = password.getValue();
        password.clear();
        var signedIn = signIn.signIn(name.getValue(), typed, ClientAddress.current());
        session.begin(signedIn.principal(), signedIn.roles());
        UI.getCurrentOrThrow().getPage().setLocation(EntryPoints.homeOf(signedIn.roles()));
    }
}
