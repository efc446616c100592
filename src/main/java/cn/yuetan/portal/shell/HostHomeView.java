package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The first page of hosts: what waits for them today. */
@Route("host")
@RolesAllowed(Roles.HOST)
@Menu(order = 0, title = HostHomeView.TITLE, icon = "home")
class HostHomeView extends FirstPage {

    static final String TITLE = "shell.menu.host.today";

    HostHomeView(List<DeskCards> features, CurrentPerson person, Clock clock) {
        super(DeskCards.Desk.HOST, TITLE, features, person, clock);
    }
}
