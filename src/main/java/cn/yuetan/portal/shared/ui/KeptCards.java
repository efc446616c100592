package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;

/**
 * Cards that stay the same while what they stand for stays. A live page that draws its cards anew loses the tap that is on
 * its way and whatever was chosen in them.
 *
 * @param <K> what a card stands for
 */
public class KeptCards<K> extends Div {

    private Map<K, Component> cards = new LinkedHashMap<>();

    /** Shows one card per key in this order; a key that was shown before keeps its card, a new one makes it. */
    public void show(SequencedMap<K, SerializableSupplier<? extends Component>> wanted) {
        var next = new LinkedHashMap<K, Component>();
        wanted.forEach((key, make) -> {
            var kept = cards.get(key);
            next.put(key, kept == null ? make.get() : kept);
        });
        cards.values().stream().filter(card -> !next.containsValue(card)).forEach(this::remove);
        var place = 0;
        for (var card : next.values()) {
            if (place >= getComponentCount() || getComponentAt(place) != card) {
                addComponentAtIndex(place, card);
            }
            place++;
        }
        cards = next;
    }

    /** The card that stands for this key now. */
    public Component card(K key) {
        return Objects.requireNonNull(cards.get(key));
    }
}
