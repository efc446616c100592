package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.HostDesk;
import cn.yuetan.portal.servicepoint.HostHistory;
import cn.yuetan.portal.servicepoint.PlaceDetails;
import cn.yuetan.portal.servicepoint.PlaceFacts;
import cn.yuetan.portal.servicepoint.PlaceNotes;
import cn.yuetan.portal.servicepoint.PlacePhone;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** How a place is reached and entered. */
@Route(HostPlacePage.PATH + "/way")
@RolesAllowed(Roles.HOST)
class HostNotesView extends HostEditPage {

    private final TextField phone = field("servicepoint.way.phone", "servicepoint.host.phone.hint");
    private final TextField landmark = field("servicepoint.way.landmark", "servicepoint.host.landmark.hint");
    private final TextField wayIn = field("servicepoint.way.in", "servicepoint.host.wayIn.hint");
    private final TextField accessNotes = field("servicepoint.way.access", "servicepoint.host.access.hint");

    HostNotesView(HostDesk desk, HostHistory history, PlaceServices services) {
        super(desk, history, services, "servicepoint.host.way");
        phone.getElement().setAttribute("inputmode", "tel");
        landmark.setMaxLength(PlaceFacts.LONGEST_ADDRESS);
        wayIn.setMaxLength(PlaceFacts.LONGEST_NOTE);
        accessNotes.setMaxLength(PlaceFacts.LONGEST_NOTE);
        phone.setMaxLength(32);
    }

    private static TextField field(String key, String hint) {
        var field = new TextField(Texts.of(key));
        field.setHelperText(Texts.of(hint));
        field.setWidthFull();
        return field;
    }

    @Override
    void form(PlaceDetails place) {
        var facts = place.draft().facts();
        phone.setValue(facts.phone().isEmpty() ? "" : new PlacePhone(facts.phone()).national());
        landmark.setValue(facts.landmark());
        wayIn.setValue(facts.wayIn());
        accessNotes.setValue(facts.accessNotes());
        add(new Card(phone, landmark, wayIn, accessNotes));
    }

    @Override
    void write(PlaceDetails basis, RequestKey once) {
        desk.changeNotes(
                basis.id(),
                basis.version(),
                new PlaceNotes(phone.getValue(), landmark.getValue(), wayIn.getValue(), accessNotes.getValue()),
                once);
    }
}
