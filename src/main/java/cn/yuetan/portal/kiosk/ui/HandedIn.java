package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.kiosk.HandIns;
import cn.yuetan.portal.kiosk.KioskDevices;
import cn.yuetan.portal.kiosk.KioskVisits;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.UI;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets a page at which nobody is in hand yet take whomever staff hand in. */
@Component
class HandedIn {

    private final HandIns handIns;
    private final CurrentKiosk currentKiosk;
    private final KioskVisits visits;
    private final LiveUpdates live;

    HandedIn(HandIns handIns, CurrentKiosk currentKiosk, KioskVisits visits, LiveUpdates live) {
        this.handIns = handIns;
        this.currentKiosk = currentKiosk;
        this.visits = visits;
        this.live = live;
    }

    /** Hears at once of what was done on this node; of what was done on another with the next heartbeat. */
    void watch(Pulse pulse) {
        currentKiosk
                .device()
                .ifPresent(device -> live.subscribe(pulse, KioskDevices.topic(device.id()), () -> askIfWaiting(pulse)));
    }

    /** Opens the home screen of whom staff handed in; to be called in a request of the browser. */
    boolean take() {
        var courier = currentKiosk.device().isPresent() ? handIns.take() : Optional.<CourierId>empty();
        courier.ifPresent(visits::begin);
        courier.ifPresent(inHand -> UI.getCurrentOrThrow().navigate(KioskHomeView.class));
        return courier.isPresent();
    }

    /**
     * Asks whoever stands at a page that somebody else may be using whether it is they whom staff hand in; to be called in a
     * request of the browser. What was typed below the question stays.
     */
    void ask(HasComponents page) {
        if (currentKiosk.device().isEmpty()) {
            return;
        }
        var waiting = handIns.whoWaits();
        var shown = page.getElement()
                .getChildren()
                .flatMap(child -> child.getComponent().stream())
                .filter(HandInQuestion.class::isInstance)
                .map(HandInQuestion.class::cast)
                .findFirst();
        shown.filter(question -> waiting.filter(question::isAbout).isEmpty())
                .ifPresent(HandInQuestion::removeFromParent);
        waiting.filter(courier ->
                        shown.filter(question -> question.isAbout(courier)).isEmpty())
                .ifPresent(courier -> page.add(new HandInQuestion(courier, this::accept, handIns::decline)));
    }

    private void accept(long handover) {
        visits.begin(handIns.accept(handover));
        UI.getCurrentOrThrow().navigate(KioskHomeView.class);
    }

    private void askIfWaiting(Pulse pulse) {
        if (currentKiosk.device().isPresent() && handIns.waits()) {
            pulse.ask();
        }
    }
}
