package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The first page of host: what waits for them today. */
@Route("host")
@RolesAllowed(Roles.HOST)
@Menu(order = 0, title = "shell.menu.host.today", icon = "home")
class HostHomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final transient List<DeskCards> features;
    private final transient CurrentPerson person;
    private final transient Clock clock;

    HostHomeView(List<DeskCards> features, CurrentPerson person, Clock clock) {
        this.features = features;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        add(new FirstPage(DeskCards.Desk.HOST, features, person, clock));
    }

    @Override
    public String getPageTitle() {
        return Texts.of("shell.menu.host.today");
    }
}
