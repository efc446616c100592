package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLink;
import java.util.Optional;

/** What a listing still needs before it helps anybody, one tap each; gone when all is there. */
class FirstStepsCard extends Card {

    private FirstStepsCard(PlaceDetails place) {
        super(Texts.of("servicepoint.host.first"));
        addClassName("yt-first-steps");
        var facts = place.draft().facts();
        step(place, hasHours(place), "servicepoint.host.hours", HostHoursView.class);
        step(place, !place.offers().isEmpty(), "servicepoint.host.offers", HostOffersView.class);
        step(place, !facts.phone().isEmpty() || !facts.wayIn().isEmpty(), "servicepoint.host.way", HostNotesView.class);
    }

    static Optional<FirstStepsCard> of(PlaceDetails place) {
        var facts = place.draft().facts();
        var complete = hasHours(place)
                && !place.offers().isEmpty()
                && (!facts.phone().isEmpty() || !facts.wayIn().isEmpty());
        return complete ? Optional.empty() : Optional.of(new FirstStepsCard(place));
    }

    private static boolean hasHours(PlaceDetails place) {
        return !place.draft().schedule().week().equals(WeekHours.CLOSED);
    }

    private void step(PlaceDetails place, boolean done, String key, Class<? extends Component> page) {
        if (done) {
            var line = new Div(LineIcon.CHECK.create(), new Span(Texts.of(key)));
            line.addClassName("yt-step-done");
            add(line);
        } else {
            var link = new RouterLink("", page, HostPlacePage.parameters(place.code()));
            link.add(LineIcon.ARROW_RIGHT.create(), new Span(Texts.of(key)));
            link.addClassName("yt-step");
            add(link);
        }
    }
}
