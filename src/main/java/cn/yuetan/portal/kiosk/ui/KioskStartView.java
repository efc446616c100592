package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.kiosk.KioskVisits;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.KioskFrame;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Surface;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.springframework.beans.factory.ObjectProvider;

/** Where every tablet starts: the attract screen, or the pairing code of a browser that is no tablet yet. */
@Route("kiosk")
@AnonymousAllowed
class KioskStartView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final CurrentKiosk currentKiosk;
    private final KioskVisits visits;
    private final CurrentPerson person;
    private final ObjectProvider<AttractScreen> attract;
    private final ObjectProvider<PairingScreen> pairing;

    KioskStartView(
            CurrentKiosk currentKiosk,
            KioskVisits visits,
            CurrentPerson person,
            ObjectProvider<AttractScreen> attract,
            ObjectProvider<PairingScreen> pairing) {
        this.currentKiosk = currentKiosk;
        this.visits = visits;
        this.person = person;
        this.attract = attract;
        this.pairing = pairing;
        Appearance.of(UI.getCurrentOrThrow()).setSurface(Surface.KIOSK);
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        if (currentKiosk.device().isPresent()) {
            add(attract.getObject());
        } else if (visits.enrolledBrowser()) {
            if (person.principal().isPresent()) {
                add(somebodyIsSignedIn());
            } else {
                // The page came as a tablet's and its session is another one now: the next page is the tablet's again.
                UI.getCurrentOrThrow().getPage().setLocation("/kiosk");
            }
        } else {
            add(pairing.getObject());
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("ui.kiosk.title");
    }

    private static KioskFrame somebodyIsSignedIn() {
        var resume = new Anchor("/kiosk/device/resume", Texts.of("kiosk.person.resume"));
        resume.setRouterIgnore(true);
        resume.addClassName("yt-button-link");
        return new KioskFrame("")
                .content(new EmptyState(
                        LineIcon.LOCK, Texts.of("kiosk.person.title"), Texts.of("kiosk.person.hint"), resume));
    }
}
