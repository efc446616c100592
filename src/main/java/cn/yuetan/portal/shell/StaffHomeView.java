package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.List;

/** The first page of staff: what waits for them today. */
@Route("staff")
@RolesAllowed(Roles.STAFF)
@Menu(order = 0, title = StaffHomeView.TITLE, icon = "home")
class StaffHomeView extends FirstPage {

    static final String TITLE = "shell.menu.staff.today";

    StaffHomeView(List<DeskCards> features, CurrentPerson person, Clock clock) {
        super(DeskCards.Desk.STAFF, TITLE, features, person, clock);
    }
}
