package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.Roles;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** For the hosts of service points. */
@Route("host/me/messages")
@RolesAllowed(Roles.HOST)
class HostMessagesView extends MessageSettingsPage {

    HostMessagesView(Services services) {
        super(services);
    }
}
