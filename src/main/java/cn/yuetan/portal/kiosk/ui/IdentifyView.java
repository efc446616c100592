package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.courier.CourierIdentification;
import cn.yuetan.portal.courier.CourierMatch;
import cn.yuetan.portal.courier.IdentificationRefused;
import cn.yuetan.portal.courier.IdentificationRefused.Reason;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.BigTile;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.DigitPad;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.ScanListener;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** Who are you: the phone's code, or the last four digits and the PIN. */
@Route("kiosk/identify")
@RolesAllowed(Roles.KIOSK)
class IdentifyView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int TAIL = 4;
    private static final int PIN = 6;
    private static final int MOST_CANDIDATES = 6;

    private final KioskPages pages;
    private final CourierIdentification identification;
    private final IdentifyCourier identify;

    IdentifyView(KioskPages pages, CourierIdentification identification, IdentifyCourier identify) {
        this.pages = pages;
        this.identification = identification;
        this.identify = identify;
    }

    /** Opens this page with a refusal that happened on the attract screen. */
    static void showRefusal(Refusal refusal) {
        var ui = UI.getCurrentOrThrow();
        ComponentUtil.setData(ui, Refusal.class, refusal);
        ui.navigate(IdentifyView.class);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var ui = UI.getCurrentOrThrow();
        var earlier = ComponentUtil.getData(ui, Refusal.class);
        ComponentUtil.setData(ui, Refusal.class, null);
        if (earlier == null) {
            choose();
        } else {
            refused(earlier);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("kiosk.identify.title");
    }

    private void choose() {
        var scan = new BigTile(LineIcon.QR, Texts.of("kiosk.identify.scan"), Texts.of("kiosk.identify.scan.hint"))
                .large()
                .primary()
                .act(click -> scan());
        var tail = new BigTile(LineIcon.KEYPAD, Texts.of("kiosk.identify.tail"), Texts.of("kiosk.identify.tail.hint"))
                .large()
                .act(click -> tail());
        var tiles = new Div(scan, tail);
        tiles.addClassName("yt-two-tiles");
        show(Texts.of("kiosk.identify.title"), this::toStart, tiles);
    }

    private void scan() {
        var picture = new Div(LineIcon.QR.create());
        picture.addClassName("yt-scan-picture");
        var line = new Paragraph(Texts.of("kiosk.identify.scan.hold"));
        var where = new Paragraph(Texts.of("kiosk.identify.scan.where"));
        where.addClassName("yt-quiet");
        var words = new Div(line, where);
        words.addClassName("yt-scan-words");
        var stage = new Div(picture, words);
        stage.addClassName("yt-scan");
        show(Texts.of("kiosk.identify.scan.title"), this::choose, stage);
    }

    private void tail() {
        var pad = DigitPad.open(TAIL);
        pad.addConfirmListener(confirm -> {
            try {
                candidates(identification.candidates(confirm.digits()));
            } catch (Refusal refusal) {
                pad.setErrorMessage(Texts.of(refusal.messageKey(), refusal.messageParameters()));
            }
        });
        show(
                Texts.of("kiosk.identify.tail.title"),
                this::choose,
                beside(pad, Texts.of("kiosk.identify.tail.hint"), Texts.of("kiosk.identify.tail.why")));
    }

    private void candidates(List<CourierMatch> matches) {
        if (matches.size() == 1) {
            pin(matches.getFirst());
            return;
        }
        var tiles = new Div();
        tiles.addClassName("yt-candidates");
        matches.stream()
                .limit(MOST_CANDIDATES)
                .forEach(match ->
                        tiles.add(new BigTile(LineIcon.PERSON, Texts.of("kiosk.identify.name", match.maskedName()))
                                .act(click -> pin(match))));
        show(Texts.of("kiosk.identify.which"), this::tail, tiles);
    }

    private void pin(CourierMatch match) {
        var pad = DigitPad.masked(PIN);
        var next = new Paragraph(Texts.of("kiosk.identify.pin.hint"));
        pad.addConfirmListener(confirm -> {
            try {
                identify.byPin(match, confirm.digits());
            } catch (IdentificationRefused refusal) {
                if (refusal.reason() != Reason.WRONG_PIN) {
                    refused(refusal);
                    return;
                }
                pad.setErrorMessage(Texts.of(refusal.messageKey(), refusal.messageParameters()));
                refusal.nextStepKey().ifPresent(key -> next.setText(Texts.of(key, refusal.messageParameters())));
            }
        });
        var stage = beside(pad, Texts.of("kiosk.identify.name", match.maskedName()), "");
        next.addClassName("yt-quiet");
        stage.getChildren().findFirst().ifPresent(words -> ((Div) words).add(next));
        show(Texts.of("kiosk.identify.pin.title"), this::tail, stage);
    }

    private void refused(Refusal refusal) {
        var again = Buttons.primary("kiosk.identify.again", click -> choose());
        show("", this::toStart, RefusalNotice.of(refusal, again));
    }

    private static Div beside(DigitPad pad, String headline, String why) {
        var head = new Paragraph(headline);
        head.addClassName("yt-pad-headline");
        var words = new Div(head);
        if (!why.isEmpty()) {
            var reason = new Paragraph(why);
            reason.addClassName("yt-quiet");
            words.add(reason);
        }
        words.addClassName("yt-pad-words");
        var stage = new Div(words, pad);
        stage.addClassName("yt-pad-stage");
        return stage;
    }

    private void show(String title, Runnable back, Component... content) {
        removeAll();
        var page = pages.page(title, Buttons.quiet("kiosk.back", click -> back.run()));
        page.content(content);
        page.add(new ScanListener(payload -> identify.byCode(payload, this::refused)));
        add(page);
    }

    private void toStart() {
        pages.end();
    }
}
