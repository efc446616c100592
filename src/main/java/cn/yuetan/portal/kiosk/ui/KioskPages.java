package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.kiosk.KioskDevices;
import cn.yuetan.portal.kiosk.KioskVisits;
import cn.yuetan.portal.kiosk.StaffCalls;
import cn.yuetan.portal.kiosk.SuspendedInHand;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.IdleGuard;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Surface;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Clock;
import java.time.Duration;

/** Draws the pages of an act on the tablet, so that every act looks and ends alike. */
@org.springframework.stereotype.Component
public class KioskPages {

    static final Duration BACK_IN = Duration.ofSeconds(20);
    private static final String HOME = "kiosk/home";
    private static final int LONGER = 3;

    private final CurrentKiosk currentKiosk;
    private final KioskVisits visits;
    private final StationDirectory stations;
    private final StaffCalls staffCalls;
    private final KioskDevices devices;
    private final HandedIn handedIn;
    private final LiveUpdates live;
    private final Clock clock;

    KioskPages(
            CurrentKiosk currentKiosk,
            KioskVisits visits,
            StationDirectory stations,
            StaffCalls staffCalls,
            KioskDevices devices,
            HandedIn handedIn,
            LiveUpdates live,
            Clock clock) {
        this.currentKiosk = currentKiosk;
        this.visits = visits;
        this.stations = stations;
        this.staffCalls = staffCalls;
        this.devices = devices;
        this.handedIn = handedIn;
        this.live = live;
        this.clock = clock;
    }

    /** A page of an act: 返回 goes to the home screen, an idle visitor is asked and let go. */
    public KioskPage act(String titleKey) {
        return page(Texts.of(titleKey), Buttons.quiet("kiosk.back", event -> home()));
    }

    /** The last page of an act; goes back to the start by itself after twenty seconds. */
    public KioskPage done(KioskDone done) {
        var page = page("", Buttons.quiet("kiosk.back", event -> home()));
        page.addClassName("yt-finale");
        var countdown = new Countdown(BACK_IN.multipliedBy(visits.longerTime() ? LONGER : 1), "kiosk.done.backIn");
        countdown.addEndListener(event -> end());
        page.content(new DonePanel(done, countdown));
        done.undo().ifPresent(undo -> {
            var button = new Button(undo.label());
            page.secondary(Buttons.once(button, event -> undo.act().run()));
        });
        page.right(Buttons.finish("kiosk.finish", event -> end()));
        return page;
    }

    /** A "no" as a page of its own: why, what works instead, and whom to ask. */
    public KioskPage refused(Refusal refusal, Component... actions) {
        var page = page("", Buttons.quiet("kiosk.back", event -> home()));
        page.addClassName("yt-refused");
        page.content(RefusalNotice.of(refusal, actions));
        page.right(Buttons.finish("kiosk.finish", event -> end()));
        return page;
    }

    /** Ends the visit: nothing of the person stays, the tablet starts anew. */
    public void end() {
        var ui = UI.getCurrentOrThrow();
        visits.end();
        Appearance.of(ui).reset();
        ui.getInternals().getActiveRouterTargetsChain().stream().findFirst().ifPresent(view -> view.getElement()
                .removeAllChildren());
        leave();
    }

    KioskPage page(String title, Button back) {
        Appearance.of(UI.getCurrentOrThrow()).setSurface(Surface.KIOSK);
        var station = currentKiosk
                .station()
                .map(stations::get)
                .map(info -> info.name(Texts.locale()))
                .orElse("");
        var page = new KioskPage(station, title, back, callButton());
        page.clock(java.time.LocalTime.ofInstant(clock.instant(), cn.yuetan.portal.shared.BusinessDay.BEIJING));
        page.add(new IdleGuard(this::end).longerTime(visits.longerTime()));
        var pulse = new Pulse(beat -> {
            devices.heartbeat(beat.page(), beat.sinceInput(), beat.visible(), beat.awake());
            handedIn.ask(page);
        });
        handedIn.watch(pulse);
        page.add(pulse);
        currentKiosk
                .visit()
                .ifPresent(visit -> live.subscribe(page, SuspendedInHand.topic(visit.courier()), KioskPages::leave));
        return page;
    }

    /** 呼叫工作人员: one tap, no reason asked. */
    Button callButton() {
        var key = RequestKey.fresh();
        return Buttons.quiet("kiosk.call", LineIcon.BELL, event -> {
            staffCalls.call(key);
            Toast.good(Texts.of("kiosk.call.coming"));
        });
    }

    /** Opening the start page lets go of whoever is in hand. */
    private static void leave() {
        UI.getCurrentOrThrow().getPage().setLocation("/kiosk");
    }

    private static void home() {
        UI.getCurrentOrThrow().navigate(HOME);
    }
}
