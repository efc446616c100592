package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierProfiles;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.DigitPad;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Sets the PIN for tablets: typed once, then once more. */
@Route("me/pin")
@RolesAllowed(Roles.COURIER)
class PinView extends Div implements HasDynamicTitle {

    private final CourierProfiles profiles;
    private final PageHeader header = new PageHeader(Texts.of("courier.pin.title"), Texts.of("courier.pin.first"));
    private final DigitPad pad = DigitPad.masked(6).confirmWhenFull();
    private String first = "";

    PinView(CourierProfiles profiles) {
        this.profiles = profiles;
        addClassNames("yt-stack", "yt-pin");
        pad.addConfirmListener(event -> take(event.digits()));
        add(header, pad, Buttons.quiet("courier.pin.back", LineIcon.BACK, click -> leave()));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("courier.pin.title");
    }

    private void take(String digits) {
        pad.clear();
        if (first.isEmpty()) {
            profiles.checkPin(digits);
            first = digits;
            header.setSubtitle(Texts.of("courier.pin.second"));
            return;
        }
        var wanted = first;
        first = "";
        header.setSubtitle(Texts.of("courier.pin.first"));
        profiles.setPin(wanted, digits);
        Toast.good(Texts.of("courier.pin.done"));
        leave();
    }

    private static void leave() {
        UI.getCurrentOrThrow().navigate(MeView.class);
    }
}
