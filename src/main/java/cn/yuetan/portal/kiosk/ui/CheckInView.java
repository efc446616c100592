package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.BigTile;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.CheckInDetails;
import cn.yuetan.portal.station.CheckIns;
import cn.yuetan.portal.station.Occupancies;
import cn.yuetan.portal.station.Purpose;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/** 签到: what for, by icon, resting chosen already; or 签退 for somebody who is inside. */
@Route("kiosk/check-in")
@RolesAllowed(Roles.IN_HAND)
class CheckInView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final KioskPages pages;
    private final CurrentKiosk currentKiosk;
    private final CheckIns checkIns;
    private final Occupancies occupancies;
    private final Clock clock;
    private RequestKey key = RequestKey.fresh();
    private final Set<Purpose> chosen = EnumSet.of(Purpose.REST);

    CheckInView(KioskPages pages, CurrentKiosk currentKiosk, CheckIns checkIns, Occupancies occupancies, Clock clock) {
        this.pages = pages;
        this.currentKiosk = currentKiosk;
        this.checkIns = checkIns;
        this.occupancies = occupancies;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = currentKiosk.requireVisit().station();
        checkIns.current()
                .filter(stay -> stay.station().equals(here))
                .ifPresentOrElse(this::askToLeave, this::askWhatFor);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("kiosk.checkIn");
    }

    private void askWhatFor() {
        key = RequestKey.fresh();
        Button confirm = Buttons.primary("kiosk.confirm", click -> checkIn());
        var tiles = new Div();
        tiles.addClassName("yt-purposes");
        for (var purpose : Purpose.values()) {
            var tile = new BigTile(purpose.icon(), Texts.of(purpose.key()));
            mark(tile, chosen.contains(purpose));
            tile.act(click -> {
                if (!chosen.remove(purpose)) {
                    chosen.add(purpose);
                }
                mark(tile, chosen.contains(purpose));
                confirm.setEnabled(!chosen.isEmpty());
            });
            tiles.add(tile);
        }
        show(pages.act("kiosk.checkIn.title").content(tiles).primary(confirm));
    }

    private static void mark(BigTile tile, boolean on) {
        tile.chosen(on);
        tile.getElement().setAttribute("aria-pressed", Boolean.toString(on));
    }

    private void checkIn() {
        try {
            var stay = checkIns.checkIn(key, currentKiosk.requireVisit().station(), EnumSet.copyOf(chosen));
            show(pages.done(done(stay)));
        } catch (Refusal refusal) {
            show(pages.refused(refusal));
        }
    }

    private KioskDone done(CheckInDetails stay) {
        var now = occupancies.now(stay.station());
        var purposes = stay.purposes().stream()
                .map(purpose -> Texts.of(purpose.key()))
                .collect(Collectors.joining(Texts.of("kiosk.list.comma")));
        return KioskDone.of(Texts.of("kiosk.checkIn.done"), Texts.of("kiosk.checkIn.done.sentence"))
                .line(Texts.of("kiosk.checkIn.done.purposes"), purposes)
                .line(Texts.of("kiosk.checkIn.done.since"), Formats.time(stay.since()))
                .line(Texts.of("kiosk.checkIn.done.until"), Formats.time(stay.until()))
                .line(Texts.of("kiosk.checkIn.done.bays"), Texts.of("kiosk.bays.count", now.freeBays()));
    }

    private void askToLeave(CheckInDetails stay) {
        var since = new Paragraph(Texts.of(
                "kiosk.checkOut.ask",
                Formats.time(stay.since()),
                Formats.duration(Duration.between(stay.since(), clock.instant()))));
        since.addClassName("yt-leave");
        show(pages.act("kiosk.checkOut.title").content(since).primary(Buttons.primary("kiosk.confirm", click -> {
            checkIns.checkOut();
            show(pages.done(KioskDone.of(Texts.of("kiosk.checkOut.done"), Texts.of("kiosk.checkOut.done.sentence"))));
        })));
    }

    private void show(KioskPage page) {
        removeAll();
        add(page);
    }
}
