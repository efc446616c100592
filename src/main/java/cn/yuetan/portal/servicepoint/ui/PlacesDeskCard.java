package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceQuality;
import cn.yuetan.portal.servicepoint.StaffPlaces;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Tells staff on their first page how true the directory is. */
@org.springframework.stereotype.Component
class PlacesDeskCard implements DeskCards {

    private static final int ORDER = 70;

    private final StaffPlaces places;
    private final CurrentPerson person;

    PlacesDeskCard(StaffPlaces places, CurrentPerson person) {
        this.places = places;
        this.person = person;
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
        var figures = places.figures();
        var card = new DeskCard(Texts.of("servicepoint.staff.title"));
        var doubted = figures.count(PlaceQuality.DOUBTED);
        if (doubted > 0) {
            card.figure(doubted, Texts.of("servicepoint.figure.doubted")).edge(Tone.NOW);
        } else {
            card.calm(Texts.of("servicepoint.desk.calm"));
        }
        figures.medianAge().ifPresent(age -> card.line(Texts.of("servicepoint.desk.age", Formats.duration(age))));
        return Optional.of(
                card.line(Texts.of("servicepoint.desk.grey", Integer.toString(figures.count(PlaceQuality.GREY))))
                        .link("servicepoint.desk.open", StaffPlacesView.class));
    }
}
