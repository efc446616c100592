package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceDraft;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.ui.Stack;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.time.Clock;
import java.util.List;

/** Everything about a place that the office edits; what is wrong is said by the service, and nothing typed is lost. */
class PlaceForm extends Stack {

    private final transient Clock clock;
    private final FactsFields facts = new FactsFields();
    private final HoursFields hours = new HoursFields();
    private final OfferFields offers;
    private final Div message = new Div();
    private final Div actions = new Div();

    PlaceForm(List<ServiceRow> catalogue, Clock clock) {
        this.clock = clock;
        offers = new OfferFields(catalogue);
        actions.addClassNames("yt-actions", "yt-save-bar");
        add(facts, hours, offers, message, actions);
    }

    void show(PlaceDraft draft) {
        facts.show(draft.facts());
        hours.show(draft.schedule());
        offers.show(draft.offers());
    }

    /** @throws cn.yuetan.portal.shared.InputRefused with what cannot be read */
    PlaceDraft draft() {
        return new PlaceDraft(facts.facts(), hours.schedule(clock), offers.offers());
    }

    void readOnly() {
        facts.readOnly();
        hours.readOnly();
        offers.readOnly();
    }

    /** What stands between the fields and the buttons; nothing clears it. */
    void message(Component... parts) {
        message.removeAll();
        message.add(parts);
    }

    void actions(Component... buttons) {
        actions.removeAll();
        actions.add(buttons);
    }
}
