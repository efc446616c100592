package cn.yuetan.portal.identity;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/**
 * A feature with a tool in the bar that couriers, hosts and staff see above every page; the layouts find all such beans
 * and know none by name.
 */
@NamedInterface("contract")
public interface BarTools {

    /** Place in the bar, from the left. */
    int order();

    /** A new tool for one layout; it outlives the pages in it and hides itself while nobody is signed in. */
    Component tool();
}
