package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.announcement.AnnouncementReading;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** An announcement for the hosts of service points. */
@Route("host/announcements/:announcement([0-9]{1,18})")
@RolesAllowed(Roles.HOST)
class HostAnnouncementPage extends AnnouncementPage {

    HostAnnouncementPage(AnnouncementReading reading, LiveUpdates live) {
        super(reading, live);
    }
}
