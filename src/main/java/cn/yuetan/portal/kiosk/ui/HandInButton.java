package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.DeviceRow;
import cn.yuetan.portal.kiosk.DeviceRow.State;
import cn.yuetan.portal.kiosk.HandIns;
import cn.yuetan.portal.kiosk.KioskDevices;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import com.vaadin.flow.component.button.Button;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Makes the button that lets a courier in at a tablet on their behalf. */
@Component
class HandInButton {

    private final HandIns handIns;
    private final KioskDevices devices;

    HandInButton(HandIns handIns, KioskDevices devices) {
        this.handIns = handIns;
        this.devices = devices;
    }

    /** For the tablets of the acting staff member that pass; asked when the button is pressed. */
    Button forTablets(Predicate<DeviceRow> which) {
        return Buttons.quiet("kiosk.handIn", LineIcon.PERSON, click -> new HandInDialog(
                        handIns,
                        devices.mine().stream()
                                .filter(row -> row.state() != State.REVOKED && !row.closed())
                                .filter(which)
                                .toList())
                .open());
    }
}
