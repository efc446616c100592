package cn.yuetan.portal.station;

import com.vaadin.flow.component.Component;
import org.springframework.modulith.NamedInterface;

/** A feature that adds something to the stations' public page; the page finds all such beans and knows none by name. */
@NamedInterface("contract")
public interface StationPageCards {

    /** What stands above the stations, in the language of the page. */
    Component card();
}
