package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.announcement.AnnouncementReading;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** An announcement on a courier's phone. Inboxes name this address for everybody: staff and hosts go on to their own. */
@Route("announcements/:announcement([0-9]{1,18})")
@RolesAllowed({Roles.COURIER, Roles.HOST, Roles.STAFF})
class CourierAnnouncementPage extends AnnouncementPage implements BeforeEnterObserver {

    private final transient CurrentPerson person;

    CourierAnnouncementPage(AnnouncementReading reading, LiveUpdates live, CurrentPerson person) {
        super(reading, live);
        this.person = person;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var number = event.getRouteParameters().get(ANNOUNCEMENT).orElseThrow(NotFoundException::new);
        if (person.has(Roles.STAFF)) {
            event.forwardTo("staff/announcements/" + number + "/read");
        } else if (person.has(Roles.HOST)) {
            event.forwardTo("host/announcements/" + number);
        }
    }
}
