package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierProfiles;
import cn.yuetan.portal.courier.CourierTopics;
import cn.yuetan.portal.courier.MemberCodes;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.QrPicture;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.page.PageVisibility;
import com.vaadin.flow.component.wakelock.WakeLock;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.signals.Signal;
import jakarta.annotation.security.RolesAllowed;
import java.time.Duration;

/**
 * The member code that a tablet scans: drawn anew at least every thirty seconds, after each use, and when the phone comes
 * back from its pocket; the screen stays on where the phone allows it.
 */
@Route("me/code")
@RolesAllowed(Roles.COURIER)
@Menu(order = 80, title = "courier.menu.code", icon = "qr")
class MemberCodeView extends Div implements HasDynamicTitle, AfterNavigationObserver {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private final CourierProfiles profiles;
    private final MemberCodes codes;
    private final LiveUpdates live;
    private final Div picture = new Div();
    private final Div left = new Div();
    private final Span name = new Span();
    private boolean listening;

    MemberCodeView(CourierProfiles profiles, MemberCodes codes, LiveUpdates live) {
        this.profiles = profiles;
        this.codes = codes;
        this.live = live;
        picture.addClassName("yt-qr");
        picture.getElement().setAttribute("role", "img");
        picture.getElement().setAttribute("aria-label", Texts.of("courier.code.picture"));
        left.addClassNames("yt-quiet", "num");
        name.addClassName("yt-strong");
        var card = new Card(name, picture, left);
        card.addClassName("yt-qr-card");
        var other = new Paragraph(Texts.of("courier.code.otherWay"));
        other.addClassName("yt-quiet");
        addClassName("yt-stack");
        add(
                new PageHeader(Texts.of("courier.code.title"), Texts.of("courier.code.hint")),
                card,
                other,
                Buttons.quiet("courier.me.pin", LineIcon.KEYPAD, click -> UI.getCurrentOrThrow()
                        .navigate(PinView.class)));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.code.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var me = profiles.mine();
        name.setText(Texts.of("courier.code.name", me.maskedName()));
        if (!listening) {
            listening = true;
            live.subscribe(this, CourierTopics.codeUsed(me.id()), () -> {
                Toast.good(Texts.of("courier.code.used"));
                draw();
            });
        }
        draw();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WakeLock.request(error -> {}, event.getUI());
        Signal.effect(this, () -> {
            if (event.getUI().getPage().pageVisibilitySignal().get() == PageVisibility.VISIBLE && listening) {
                draw();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        WakeLock.release(event.getUI());
        super.onDetach(event);
    }

    private void draw() {
        var code = codes.current();
        picture.removeAll();
        picture.add(QrPicture.of(code.payload()));
        var next = code.left().compareTo(LONGEST) > 0 ? code.left().minus(LONGEST) : code.left();
        var countdown = new Countdown(next, "courier.code.next");
        countdown.addEndListener(end -> draw());
        left.removeAll();
        left.add(countdown);
    }
}
