package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.CurrentPerson;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** Pages that everybody may see; the brand leads whoever is signed in back to their own first page. */
@Layout("/public")
@AnonymousAllowed
class PublicLayout extends ColumnFrame {

    PublicLayout(Demo demo, CurrentPerson person) {
        super(demo, person.id().isPresent() ? "" : MenuItems.publicHome(), MenuItems.under("/public"), List.of());
        addClassName("yt-column-wide");
    }
}
