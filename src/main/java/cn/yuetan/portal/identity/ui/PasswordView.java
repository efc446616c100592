package cn.yuetan.portal.identity.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.EntryPoints;
import cn.yuetan.portal.identity.OwnAccount;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.identity.SignedInSession;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** An own password, chosen at the first sign-in or changed at any time. */
@Route("account/password")
@RolesAllowed({Roles.STAFF, Roles.HOST, Roles.MUST_CHANGE_PASSWORD})
class PasswordView extends Div implements HasDynamicTitle {

    private final OwnAccount account;
    private final SignedInSession session;
    private final PasswordField old = field("identity.password.old", "current-password");
    private final PasswordField wanted = field("identity.password.new", "new-password");
    private final PasswordField again = field("identity.password.again", "new-password");

    PasswordView(OwnAccount account, SignedInSession session, CurrentPerson person) {
        this.account = account;
        this.session = session;
        addClassName("yt-door");
        wanted.setHelperText(Texts.of("identity.password.rule"));
        var hint = person.has(Roles.MUST_CHANGE_PASSWORD) ? "identity.password.handedOut" : "identity.password.others";
        var save = Buttons.primary("identity.password.save", click -> change());
        save.addClassName("yt-wide");
        add(
                new PageHeader(Texts.of("identity.password.title"), Texts.of(hint)),
                new FormPanel(null, old, wanted, again).actions(save));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("identity.password.title");
    }

    private void change() {
        var signedIn = account.changePassword(old.getValue(), wanted.getValue(), again.getValue());
        session.begin(signedIn.principal(), signedIn.roles());
        UI.getCurrentOrThrow().getPage().setLocation(EntryPoints.homeOf(signedIn.roles()));
    }

    private static PasswordField field(String key, String autocomplete) {
        var field = new PasswordField(Texts.of(key));
        field.getElement().setAttribute("autocomplete", autocomplete);
        return field;
    }
}
