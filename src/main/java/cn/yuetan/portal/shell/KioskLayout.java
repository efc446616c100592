package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Surface;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.wakelock.WakeLock;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** A station's tablet: no menu, a screen that stays awake, sizes for gloves. */
@Layout("/kiosk")
@AnonymousAllowed
class KioskLayout extends Div implements RouterLayout {

    KioskLayout(Demo demo) {
        addClassName("yt-kiosk-layout");
        Appearance.of(UI.getCurrentOrThrow()).setSurface(Surface.KIOSK);
        demo.ribbon(false).ifPresent(ribbon -> {
            ribbon.getElement().setAttribute("role", "region");
            ribbon.getElement().setAttribute("aria-label", Texts.of("shell.demo"));
            add(ribbon);
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        WakeLock.request(event.getUI());
    }
}
