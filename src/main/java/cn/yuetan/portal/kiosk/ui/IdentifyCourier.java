package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.courier.CourierIdentification;
import cn.yuetan.portal.courier.CourierMatch;
import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.kiosk.KioskDevices;
import cn.yuetan.portal.kiosk.KioskVisits;
import cn.yuetan.portal.shared.Refusal;
import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/** Takes the recognized courier in hand and opens the home screen. */
@Component
class IdentifyCourier {

    private final CourierIdentification identification;
    private final CurrentKiosk currentKiosk;
    private final KioskDevices devices;
    private final KioskVisits visits;

    IdentifyCourier(
            CourierIdentification identification, CurrentKiosk currentKiosk, KioskDevices devices, KioskVisits visits) {
        this.identification = identification;
        this.currentKiosk = currentKiosk;
        this.devices = devices;
        this.visits = visits;
    }

    /** By the code a scanner read. */
    void byCode(String payload, Consumer<Refusal> refused) {
        try {
            devices.scanned();
            visits.begin(identification.byMemberCode(payload, deviceKey()));
        } catch (Refusal refusal) {
            refused.accept(refusal);
            return;
        }
        UI.getCurrentOrThrow().navigate(KioskHomeView.class);
    }

    /** By the PIN of the person chosen; a refusal is for the screen to show. */
    void byPin(CourierMatch match, String pin) {
        visits.begin(identification.byPin(match, pin, deviceKey()));
        UI.getCurrentOrThrow().navigate(KioskHomeView.class);
    }

    private String deviceKey() {
        return currentKiosk.requireDevice().getName();
    }
}
