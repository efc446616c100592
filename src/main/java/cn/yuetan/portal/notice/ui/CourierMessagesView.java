package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.Roles;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** On the couriers' phones. */
@Route("me/messages")
@RolesAllowed(Roles.COURIER)
class CourierMessagesView extends MessageSettingsPage {

    CourierMessagesView(Services services) {
        super(services);
    }
}
