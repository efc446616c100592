package cn.yuetan.portal.identity;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** A feature that shows a card on the first page of staff or hosts; the page finds all such beans and knows none by name. */
@NamedInterface("contract")
public interface DeskCards {

    /** The first pages there are. */
    enum Desk {
        STAFF,
        HOST
    }

    /** Whose first page the card stands on. */
    Desk desk();

    /** Place on the page; what waits for somebody stands before what is good to know. */
    int order();

    /** The card for the acting person as of now; empty where there is nothing they could do with it. */
    Optional<Component> card();
}
