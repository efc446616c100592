package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.PhoneSignIn;
import cn.yuetan.portal.identity.ClientAddress;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.DemoTime;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;

/** The couriers' door: a mobile number and the code that was sent to it. */
@Route("sign-in")
@AnonymousAllowed
class SignInView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final PhoneSignIn signIn;
    private final CourierSession session;
    private final CurrentPerson person;
    private final TextField phone = new TextField(Texts.of("courier.signIn.phone"));
    private final TextField code = new TextField(Texts.of("courier.signIn.code"));
    private final Button send = new Button(Texts.of("courier.signIn.send"));
    private final Div waiting = new Div();

    SignInView(PhoneSignIn signIn, CourierSession session, CurrentPerson person, ObjectProvider<DemoTime> demo) {
        this.signIn = signIn;
        this.session = session;
        this.person = person;
        addClassName("yt-door");
        phone.getElement().setAttribute("autocomplete", "tel-national");
        phone.getElement().setAttribute("inputmode", "tel");
        phone.setAutofocus(true);
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.getElement().setAttribute("inputmode", "numeric");
        code.setMaxLength(12);
        send.setDisableOnClick(true);
        send.addClickListener(click -> requestCode());
        waiting.addClassNames("yt-quiet", "yt-wait");
        var submit = Buttons.primary("courier.signIn.submit", click -> signIn());
        submit.addClassName("yt-wide");
        var row = new Div(send, waiting);
        row.addClassName("yt-actions");
        var form = new FormPanel(null, phone, row, code).actions(submit);
        add(new PageHeader(Texts.of("courier.signIn.title"), Texts.of("courier.signIn.hint")), form);
        if (demo.getIfAvailable() != null) {
            var hint = new Paragraph(Texts.of("courier.signIn.demo"));
            hint.addClassName("yt-quiet");
            add(hint);
        }
        add(new Anchor("login", Texts.of("courier.signIn.staff")));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.signIn.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (person.has(Roles.COURIER)) {
            event.forwardTo("");
        }
    }

    private void requestCode() {
        var sent = false;
        try {
            var pause = signIn.requestCode(PhoneNumber.parse(phone.getValue()), ClientAddress.current());
            sent = true;
            Toast.good(Texts.of("courier.signIn.sent"));
            code.focus();
            waitFor(pause);
        } finally {
            send.setEnabled(!sent);
        }
    }

    private void waitFor(Duration pause) {
        var countdown = new Countdown(pause, "courier.signIn.again");
        countdown.addEndListener(end -> {
            waiting.removeAll();
            send.setEnabled(true);
        });
        waiting.removeAll();
        waiting.add(countdown);
    }

    private void signIn() {
        var outcome = signIn.redeem(PhoneNumber.parse(phone.getValue()), code.getValue(), ClientAddress.current());
        if (outcome.courier() != null) {
            session.begin(outcome.courier());
        } else if (outcome.proof() != null) {
            session.remember(outcome.proof());
            UI.getCurrentOrThrow().navigate(RegisterView.class);
        }
    }
}
