package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** The inbox of couriers. Links in messages name this address for everybody: staff and hosts go on to their own. */
@Route(InboxPlaces.COURIER)
@RolesAllowed({Roles.COURIER, Roles.HOST, Roles.STAFF})
class InboxView extends InboxPage implements BeforeEnterObserver {

    private final transient CurrentPerson person;

    InboxView(Inbox inbox, CurrentPerson person, LiveUpdates live, Clock clock) {
        super(inbox, person, live, clock);
        this.person = person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var place = InboxPlaces.of(person);
        if (!place.equals(InboxPlaces.COURIER)) {
            event.forwardTo(place);
        }
    }
}
