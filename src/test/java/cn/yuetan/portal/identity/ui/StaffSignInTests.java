package cn.yuetan.portal.identity.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.identity.StaffAccounts;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class StaffSignInTests extends ViewTest {

    @Autowired
    CurrentPerson person;

    @Autowired
    StaffAccounts accounts;

    private final String name = "v" + UUID.randomUUID().toString().substring(0, 12);

    @Test
    void handsOutAPasswordThatMustBeChanged() {
        var handedOut = openAccount();
        asNobody();
        var session = VaadinSession.getCurrent().getSession().getId();
        signIn(handedOut);
        assertThat(VaadinSession.getCurrent().getSession().getId()).isNotEqualTo(session);
        assertThat(person.has(Roles.STAFF)).isFalse();
        assertThat(person.has(Roles.MUST_CHANGE_PASSWORD)).isTrue();
        assertThatThrownBy(() -> open("staff")).isNotNull();
        open(PasswordView.class);
        fill(password("\u73b0\u5728\u7684\u5bc6\u7801"), handedOut);
        fill(password("\u65b0\u5bc6\u7801"), "drei kleine Katzen");
        fill(password("\u518d\u8f93\u4e00\u904d\u65b0\u5bc6\u7801"), "drei kleine Katzen");
        _click(_get(Button.class, spec -> spec.withText("\u4fdd\u5b58")));
        assertThat(person.has(Roles.OFFICE)).isTrue();
        open("staff");
        assertThat(path()).isEqualTo("staff");
    }

    @Test
    void emptiesThePasswordAfterAWrongOne() {
        open(LoginView.class);
        assertThatThrownBy(() -> signIn("wrong")).isNotNull();
        assertThat(password("\u5bc6\u7801").getValue()).isEmpty();
        assertThat(_get(TextField.class, spec -> spec.withLabel("\u7528\u6237\u540d"))
                        .getValue())
                .isEqualTo(name);
        assertThat(person.id()).isEmpty();
    }

    @Test
    void passesTheDoorWhenAlreadyInside() {
        asOffice();
        open("login");
        assertThat(path()).isEqualTo("staff");
    }

    @Test
    void opensAccountsForAdministratorsOnly() {
        asOffice();
        assertThatThrownBy(() -> open(StaffAccountsView.class)).isNotNull();
        asAdmin();
        open(StaffAccountsView.class);
        asCourier(people.courier());
        assertThatThrownBy(() -> open(AuditView.class)).isNotNull();
        asOffice();
        open(AuditView.class);
        as(people.staff(), Set.of(), Roles.HOST);
        open("host");
        assertThat(path()).isEqualTo("host");
    }

    @Test
    void speaksEnglish() {
        language(Locale.ENGLISH);
        open(LoginView.class);
        assertThat(_get(TextField.class, spec -> spec.withLabel("User name")).isVisible())
                .isTrue();
        assertThat(_get(Button.class, spec -> spec.withText("Sign in")).isVisible())
                .isTrue();
    }

    @SuppressWarnings("unchecked")
    private String openAccount() {
        asAdmin();
        open(StaffAccountsView.class);
        _click(_get(Button.class, spec -> spec.withText("\u65b0\u5efa\u8d26\u53f7")));
        fill(_get(TextField.class, spec -> spec.withLabel("\u7528\u6237\u540d")), name);
        fill(_get(TextField.class, spec -> spec.withLabel("\u59d3\u540d\u6216\u79f0\u547c")), "\u674e\u660e");
        MultiSelectComboBox<cn.yuetan.portal.identity.DutyOfAccount> duties = _get(MultiSelectComboBox.class);
        duties.setValue(Set.of(new cn.yuetan.portal.identity.DutyOfAccount(cn.yuetan.portal.identity.Duty.OFFICE, 0)));
        _click(_get(Button.class, spec -> spec.withText("\u5efa\u597d\u5e76\u751f\u6210\u5bc6\u7801")));
        assertThat(accounts.count(name)).isEqualTo(1);
        var secret = _get(Div.class, spec -> spec.withClasses("yt-secret")).getText();
        assertThat(secret).matches("[a-z0-9]{4}-[a-z0-9]{4}-[a-z0-9]{4}");
        return secret;
    }

    private void signIn(String password) {
        if (!(page() instanceof LoginView)) {
            open(LoginView.class);
        }
        fill(_get(TextField.class, spec -> spec.withLabel("\u7528\u6237\u540d")), name);
        fill(password("\u5bc6\u7801"), password);
        _click(_get(Button.class, spec -> spec.withText("\u767b\u5f55")));
    }

    private static PasswordField password(String label) {
        return _get(PasswordField.class, spec -> spec.withLabel(label));
    }
}
