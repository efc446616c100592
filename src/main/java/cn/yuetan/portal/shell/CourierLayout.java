package cn.yuetan.portal.shell;

import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/**
 * Couriers on their phones, and the pages on which everybody signs in.
 *
 * <p>Two slashes match every path like one, but count as zero segments: Flow orders layouts by their number of segments
 * and counts one for "/", so that "/" and "/staff" would tie and hash order would decide.
 */
@Layout("//")
@AnonymousAllowed
class CourierLayout extends ColumnFrame {

    CourierLayout(Demo demo) {
        super(demo, "", MenuItems.ofCouriers());
    }
}
