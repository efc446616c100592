package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.announcement.AnnouncementReading;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** An announcement as it reads at a desk. */
@Route("staff/announcements/:announcement([0-9]{1,18})/read")
@RolesAllowed(Roles.STAFF)
class StaffAnnouncementPage extends AnnouncementPage {

    StaffAnnouncementPage(AnnouncementReading reading, LiveUpdates live) {
        super(reading, live);
    }
}
