package cn.yuetan.portal.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Couriers on their phones, and the pages on which everybody signs in. */
@Layout("/")
@AnonymousAllowed
class CourierLayout extends ColumnFrame {

    CourierLayout(Demo demo) {
        super(demo, "", MenuItems.ofCouriers());
    }
}
