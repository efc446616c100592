package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.BarTools;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Hosts of service points, between two customers. */
@Layout("/host")
@AnonymousAllowed
class HostLayout extends ColumnFrame {

    HostLayout(Demo demo, List<BarTools> tools, SignOut signOut) {
        super(demo, "host", MenuItems.under("/host"), tools, signOut.button());
        addClassName("yt-column-wide");
    }
}
