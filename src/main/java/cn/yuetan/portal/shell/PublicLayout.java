package cn.yuetan.portal.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Pages that everybody may see. */
@Layout("/public")
@AnonymousAllowed
class PublicLayout extends ColumnFrame {

    PublicLayout(Demo demo) {
        super(demo, "public", MenuItems.under("/public"));
        addClassName("yt-column-wide");
    }
}
