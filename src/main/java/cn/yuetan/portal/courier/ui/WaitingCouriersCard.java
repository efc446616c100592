package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierSearch;
import cn.yuetan.portal.courier.CourierStatus;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** Tells the office on its start page how many couriers wait for a decision. */
@org.springframework.stereotype.Component
class WaitingCouriersCard implements DeskCards {

    private final CourierSearch search;
    private final CurrentPerson person;

    WaitingCouriersCard(CourierSearch search, CurrentPerson person) {
        this.search = search;
        this.person = person;
    }

    @Override
    public Desk desk() {
        return Desk.STAFF;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Component> card() {
        if (!person.has(Roles.OFFICE)) {
            return Optional.empty();
        }
        int waiting = search.byStatus().getOrDefault(CourierStatus.REGISTERED, 0);
        var number = new Span(Integer.toString(waiting));
        number.addClassNames("yt-figure", "num");
        return Optional.of(new Card(
                        Texts.of("courier.desk.waiting"),
                        number,
                        Buttons.quiet("courier.desk.open", click -> UI.getCurrentOrThrow()
                                .navigate(CouriersView.class))))
                .map(card -> waiting > 0 ? card.edge(Tone.WAITING) : card);
    }
}
