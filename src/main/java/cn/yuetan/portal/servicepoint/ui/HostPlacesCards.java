package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.Proofs;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;

/** The host's places, first on their first page. */
@org.springframework.stereotype.Component
class HostPlacesCards implements DeskCards {

    private final HostDesk desk;
    private final Proofs proofs;
    private final LiveUpdates live;
    private final Clock clock;

    HostPlacesCards(HostDesk desk, Proofs proofs, LiveUpdates live, Clock clock) {
        this.desk = desk;
        this.proofs = proofs;
        this.live = live;
        this.clock = clock;
    }

    @Override
    public Desk desk() {
        return Desk.HOST;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> card() {
        return Optional.of(new HostPlacesPanel(desk, proofs, live, clock));
    }
}
