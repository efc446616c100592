package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.Roles;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** At the desks of staff. */
@Route("staff/me/messages")
@RolesAllowed(Roles.STAFF)
class StaffMessagesView extends MessageSettingsPage {

    StaffMessagesView(Services services) {
        super(services);
    }
}
