package cn.yuetan.portal.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The public check of a certificate. */
@Layout("/verify")
@AnonymousAllowed
class VerifyLayout extends ColumnFrame {

    VerifyLayout(Demo demo) {
        super(demo, MenuItems.publicHome(), List.of(), List.of());
    }
}
