package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.Component;
import java.util.Optional;
import java.util.Set;
import org.springframework.modulith.NamedInterface;

/** A feature that shows something on the tablet's attract screen, such as today's meal; nothing personal. */
@NamedInterface("contract")
public interface AttractPanels {

    /** The slots of the attract screen: the big card on the left, a card on the right. */
    enum Slot {
        MAIN,
        SIDE
    }

    Slot slot();

    /** Place among the panels of the slot. */
    int order();

    /** The panel for this station as of now. */
    Optional<Component> panel(StationId station);

    /** Topics of {@code LiveUpdates} after which the panel is to be drawn anew. */
    Set<String> topics(StationId station);
}
