package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The inbox of the hosts of service points. */
@Route(InboxPlaces.HOST)
@RolesAllowed(Roles.HOST)
class HostInboxView extends InboxPage {

    HostInboxView(Inbox inbox, CurrentPerson person, LiveUpdates live, Clock clock) {
        super(inbox, person, live, clock);
    }
}
