package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.HostHistory;
import cn.yuetan.portal.servicepoint.PlaceAct;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** What became of a place, the latest first; the latest act is taken back in one tap. */
@Route(HostPlacePage.PATH + "/history")
@RolesAllowed(Roles.HOST)
class HostHistoryView extends HostPlacePage {

    private final transient HostHistory history;
    private final transient PlaceServices services;

    HostHistoryView(HostDesk desk, HostHistory history, PlaceServices services) {
        super(desk, "servicepoint.host.history");
        this.history = history;
        this.services = services;
    }

    @Override
    void show(PlaceDetails place) {
        var words = new ChangeWords(services.all());
        var acts = history.latest(place.id());
        if (acts.isEmpty()) {
            add(new EmptyState(
                    LineIcon.CLOCK,
                    Texts.of("servicepoint.host.history.none"),
                    Texts.of("servicepoint.host.history.none.hint")));
        }
        acts.forEach(act -> add(card(place, act, words)));
    }

    private Card card(PlaceDetails place, PlaceAct act, ChangeWords words) {
        var who = act.who() == PlaceAct.Who.HOST && !act.name().isEmpty()
                ? act.name()
                : Texts.of(act.who().key());
        var card = new Card(Formats.dateTime(act.at()) + " · " + who);
        card.addClassName("yt-host-act");
        if (created(act)) {
            card.add(new Paragraph(Texts.of("servicepoint.change.created")));
        } else {
            act.changes().forEach(change -> card.add(new Paragraph(words.of(change))));
        }
        if (act.undoable()) {
            var key = RequestKey.fresh();
            card.add(Buttons.once(Buttons.quiet("servicepoint.host.undo"), click -> {
                history.undo(place.id(), act.act(), key);
                Toast.good(Texts.of("servicepoint.host.undone"));
                draw(desk.details(place.code()));
            }));
        }
        return card;
    }

    /** A place has had a name ever since there is one. */
    private static boolean created(PlaceAct act) {
        return act.changes().stream()
                .anyMatch(change ->
                        "name".equals(change.what()) && change.before().isEmpty());
    }
}
