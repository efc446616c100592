package cn.yuetan.portal.shell;

import cn.yuetan.portal.identity.BarTools;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/**
 * Couriers on their phones, and the pages on which everybody signs in.
 *
 * <p>Two slashes match every path like one, but count as zero segments: Flow orders layouts by their number of segments
 * and counts one for "/", so that "/" and "/staff" would tie and hash order would decide.
 */
@Layout("//")
@AnonymousAllowed
class CourierLayout extends ColumnFrame {

    CourierLayout(Demo demo, List<BarTools> tools) {
        super(demo, "", MenuItems.ofCouriers(), tools);
    }
}
