package cn.yuetan.portal.courier.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.yuetan.portal.courier.Employer;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.testing.ViewTest;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class RegistrationTests extends ViewTest {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    CurrentPerson person;

    @Autowired
    JdbcClient database;

    private final String phone = "152%08d".formatted(NEXT.incrementAndGet());

    @Test
    void leadsFromThePhoneNumberToTheWaitingCard() {
        proveNumber();
        assertThat(page()).isInstanceOf(RegisterView.class);
        assertThat(_get(Checkbox.class).getValue()).isFalse();
        fillIn("\u963f\u4e0d\u90fd\u00b7\u70ed\u4f9d\u6728");
        fill(_get(Checkbox.class), true);
        _click(button("\u63d0\u4ea4"));
        assertThat(person.has(Roles.COURIER)).isTrue();
        open(CourierHomeView.class);
        assertThat(_find(H1.class)).extracting(H1::getText).contains("\u963f\u5e08\u5085\uff0c\u4e2d\u5348\u597d");
        _assertNone(Button.class, spec -> spec.withText("\u6211\u7684\u4f1a\u5458\u7801"));
    }

    @Test
    void keepsWhatWasTypedWhenTheConsentIsMissing() {
        proveNumber();
        fillIn("\u738b\u660e");
        assertThat(refusal(() -> _click(button("\u63d0\u4ea4")))).isEqualTo("courier.register.consent");
        assertThat(page()).isInstanceOf(RegisterView.class);
        assertThat(_get(TextField.class, spec -> spec.withLabel("\u59d3\u540d")).getValue())
                .isEqualTo("\u738b\u660e");
        assertThat(person.has(Roles.COURIER)).isFalse();
    }

    @Test
    void refusesAWrongNumberBeforeAnythingIsSent() {
        var before = messages();
        open(SignInView.class);
        fill(field("\u624b\u673a\u53f7"), "12345");
        assertThat(refusal(() -> _click(button("\u83b7\u53d6\u9a8c\u8bc1\u7801"))))
                .isEqualTo("shared.phone.invalid");
        assertThat(messages()).isEqualTo(before);
        assertThat(button("\u83b7\u53d6\u9a8c\u8bc1\u7801").isEnabled()).isTrue();
    }

    @Test
    void switchesTheCodeButtonOffForAMinute() {
        open(SignInView.class);
        fill(field("\u624b\u673a\u53f7"), phone);
        _click(button("\u83b7\u53d6\u9a8c\u8bc1\u7801"));
        assertThat(button("\u83b7\u53d6\u9a8c\u8bc1\u7801").isEnabled()).isFalse();
    }

    @Test
    void sendsAStrangerWithoutAProofBackToTheDoor() {
        open("register");
        assertThat(page()).isInstanceOf(SignInView.class);
    }

    @Test
    void speaksEnglish() {
        language(Locale.ENGLISH);
        open(SignInView.class);
        assertThat(field("Mobile number").isVisible()).isTrue();
        assertThat(button("Get code").isVisible()).isTrue();
        assertThat(field("Code").isVisible()).isTrue();
        assertThat(button("Sign in").isVisible()).isTrue();
    }

    private void proveNumber() {
        open(SignInView.class);
        fill(field("\u624b\u673a\u53f7"), phone);
        _click(button("\u83b7\u53d6\u9a8c\u8bc1\u7801"));
        fill(field("\u9a8c\u8bc1\u7801"), lastCode());
        _click(button("\u767b\u5f55"));
    }

    @SuppressWarnings("unchecked")
    private void fillIn(String name) {
        fill(field("\u59d3\u540d"), name);
        Select<Employer> employer = _get(Select.class);
        employer.setValue(employer.getListDataView().getItem(0));
    }

    private String lastCode() {
        return database.sql("SELECT text FROM sms_message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single()
                .replaceAll("^.*?([0-9]{6}).*$", "$1");
    }

    private int messages() {
        return database.sql("SELECT COALESCE(MAX(id), 0) FROM sms_message")
                .query(Integer.class)
                .single();
    }

    private static TextField field(String label) {
        return _get(TextField.class, spec -> spec.withLabel(label));
    }

    private static Button button(String text) {
        return _get(Button.class, spec -> spec.withText(text));
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        for (Throwable cause = catchThrowable(act); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refused) {
                return refused.messageKey();
            }
        }
        return "none";
    }
}
