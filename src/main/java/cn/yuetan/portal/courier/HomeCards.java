package cn.yuetan.portal.courier;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import org.springframework.modulith.NamedInterface;

/** A feature that shows a card on the courier's home page; the page finds all such beans and knows none by name. */
@NamedInterface("contract")
public interface HomeCards {

    /** Place on the page; what can be done now stands on top with a small number. */
    int order();

    /** The card for this courier as of now, in the language of the page; empty where there is nothing to show. */
    Optional<Component> card(CourierId courier);
}
