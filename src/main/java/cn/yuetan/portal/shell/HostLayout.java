package cn.yuetan.portal.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Hosts of service points, between two customers. */
@Layout("/host")
@AnonymousAllowed
class HostLayout extends ColumnFrame {

    HostLayout(Demo demo, SignOut signOut) {
        super(demo, "host", MenuItems.under("/host"), signOut.button());
        addClassName("yt-column-wide");
    }
}
