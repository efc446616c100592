package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceRequests;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Hosts wait for an answer: on the first page of the office while it is so. */
@org.springframework.stereotype.Component
class PlaceRequestsCards implements DeskCards {

    private final PlaceRequests requests;
    private final CurrentPerson person;

    PlaceRequestsCards(PlaceRequests requests, CurrentPerson person) {
        this.requests = requests;
        this.person = person;
    }

    @Override
    public Desk desk() {
        return Desk.STAFF;
    }

    @Override
    public int order() {
        return 35;
    }

    @Override
    public Optional<Component> card() {
        if (!person.has(Roles.OFFICE)) {
            return Optional.empty();
        }
        var waiting = requests.countWaiting();
        return waiting == 0
                ? Optional.empty()
                : Optional.of(new DeskCard(Texts.of("servicepoint.requests.title"))
                        .figure(waiting, Texts.of("servicepoint.requests.unit"))
                        .link("servicepoint.requests.look", PlaceRequestsView.class)
                        .edge(Tone.WAITING));
    }
}
