package cn.yuetan.portal.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Pages that everybody may see. */
@Layout("/public")
@AnonymousAllowed
class PublicLayout extends ColumnFrame {

    PublicLayout(Demo demo) {
        super(demo, MenuItems.publicHome(), MenuItems.under("/public"), List.of());
        addClassName("yt-column-wide");
    }
}
