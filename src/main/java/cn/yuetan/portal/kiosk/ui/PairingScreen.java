package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.DeviceEndpoint;
import cn.yuetan.portal.kiosk.Enrolment;
import cn.yuetan.portal.kiosk.PairingCode;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.KioskFrame;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.NumberDisplay;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Scope;

/** The code of a browser that is no tablet yet, and what staff do with it. */
@SpringComponent
@Scope("prototype")
class PairingScreen extends KioskFrame {

    private static final int ASK_EVERY_MS = 5000;

    private final Enrolment enrolment;
    private final LiveUpdates live;
    private final Clock clock;

    PairingScreen(Enrolment enrolment, LiveUpdates live, Clock clock) {
        super(Texts.of("kiosk.pair.place"));
        this.enrolment = enrolment;
        this.live = live;
        this.clock = clock;
        addClassName("yt-pairing");
        draw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(ASK_EVERY_MS);
        var polling = event.getUI().addPollListener(poll -> goOnIfEntered());
        addDetachListener(detach -> polling.remove());
    }

    @Override
    protected void onDetach(DetachEvent event) {
        super.onDetach(event);
        event.getUI().setPollInterval(-1);
    }

    private void draw() {
        try {
            show(code());
        } catch (Refusal refusal) {
            content(RefusalNotice.of(refusal));
        }
    }

    private void show(PairingCode pairing) {
        VaadinSession.getCurrent().getSession().setAttribute(DeviceEndpoint.PAIRING, pairing.id());
        var title = new H2(Texts.of("kiosk.pair.title"));
        var hint = new Paragraph(Texts.of("kiosk.pair.hint"));
        hint.addClassName("yt-quiet");
        var digits = pairing.code().substring(0, 3) + " " + pairing.code().substring(3);
        var left = Duration.between(clock.instant(), pairing.expiresAt());
        var countdown = new Countdown(left.isNegative() ? Duration.ZERO : left, "kiosk.pair.newIn");
        countdown.addEndListener(end -> draw());
        var number = new NumberDisplay(digits, Texts.of("kiosk.pair.spoken", pairing.code()));
        number.getElement().setAttribute("data-pairing-code", pairing.code());
        var code = new Div(title, hint, number, countdown);
        code.addClassName("yt-pairing-code");
        live.subscribe(code, Enrolment.topic(pairing.id()), this::goOnIfEntered);
        var steps = new OrderedList(
                new ListItem(Texts.of("kiosk.pair.step1")),
                new ListItem(Texts.of("kiosk.pair.step2")),
                new ListItem(Texts.of("kiosk.pair.step3")));
        var how = new Card(Texts.of("kiosk.pair.how"), steps);
        var row = new Div(code, how);
        row.addClassName("yt-pairing-row");
        content(row);
    }

    /** Keeps the code over a reload of the page, as long as it is good. */
    private PairingCode code() {
        var session = VaadinSession.getCurrent();
        var shown = session.getAttribute(PairingCode.class);
        if (shown != null && shown.expiresAt().isAfter(clock.instant().plusSeconds(1)) && enrolment.waits(shown.id())) {
            return shown;
        }
        var fresh = enrolment.open();
        session.setAttribute(PairingCode.class, fresh);
        return fresh;
    }

    private void goOnIfEntered() {
        var shown = VaadinSession.getCurrent().getAttribute(PairingCode.class);
        if (shown != null && enrolment.entered(shown.id())) {
            VaadinSession.getCurrent().setAttribute(PairingCode.class, null);
            UI.getCurrentOrThrow().getPage().setLocation("/kiosk/device/claim");
        }
    }
}
