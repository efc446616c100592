package cn.yuetan.portal.courier.ui;

import cn.yuetan.portal.courier.CourierSearch;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Tells whoever decides about couriers on their first page how many wait, and how long the first has waited. */
@org.springframework.stereotype.Component
class WaitingCouriersCard implements DeskCards {

    private static final int ORDER = 20;

    private final CourierSearch search;
    private final CurrentPerson person;
    private final Clock clock;

    WaitingCouriersCard(CourierSearch search, CurrentPerson person, Clock clock) {
        this.search = search;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public Desk desk() {
        return Desk.STAFF;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        if (!person.has(Roles.OFFICE) && !person.has(Roles.COMMUNITY)) {
            return Optional.empty();
        }
        var waiting = search.waiting();
        var card = new DeskCard(Texts.of("courier.desk.waiting"));
        if (waiting.number() == 0) {
            card.calm(Texts.of("courier.desk.none")).line(Texts.of("courier.desk.none.hint"));
        } else {
            card.figure(waiting.number(), Texts.of("courier.desk.people")).edge(Tone.WAITING);
        }
        waiting.since()
                .ifPresent(since -> card.line(Texts.of(
                        "courier.desk.since",
                        Formats.dateTime(since),
                        Formats.duration(Duration.between(since, clock.instant())))));
        return Optional.of(card.link("courier.desk.open", CouriersView.class));
    }
}
