package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.PlaceDirectory;
import cn.yuetan.portal.servicepoint.Proofs;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.KeptCards;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.function.SerializableSupplier;
import java.time.Clock;
import java.util.LinkedHashMap;

/** All places of a host, one card each, as they stand at this moment. */
class HostPlacesPanel extends Div {

    private final transient HostDesk desk;
    private final transient Proofs proofs;
    private final transient Clock clock;
    private final KeptCards<Object> cards = new KeptCards<>();

    HostPlacesPanel(HostDesk desk, Proofs proofs, LiveUpdates live, Clock clock) {
        this.desk = desk;
        this.proofs = proofs;
        this.clock = clock;
        addClassName("yt-host-places");
        cards.addClassName("yt-host-cards");
        add(cards);
        reload();
        live.subscribe(this, PlaceDirectory.TOPIC, this::reload);
    }

    private void reload() {
        var places = desk.mine();
        var wanted = new LinkedHashMap<Object, SerializableSupplier<? extends Component>>();
        places.forEach(place -> wanted.put(place.id(), () -> new HostPlaceCard(desk, proofs, clock, false)));
        if (places.isEmpty()) {
            wanted.put(LineIcon.PIN, HostPlacesPanel::nothing);
        }
        cards.show(wanted);
        places.forEach(place -> ((HostPlaceCard) cards.card(place.id())).show(place));
    }

    private static Component nothing() {
        return new EmptyState(
                LineIcon.PIN, Texts.of("servicepoint.host.none"), Texts.of("servicepoint.host.none.hint"));
    }
}
