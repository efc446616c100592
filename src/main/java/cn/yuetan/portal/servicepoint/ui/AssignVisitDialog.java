package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.identity.StaffMember;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;

/** Asks somebody to go to these places and see. */
class AssignVisitDialog extends Dialog {

    private static final int USUAL_DAYS = 7;

    AssignVisitDialog(PlaceVisits visits, List<PlaceId> places, LocalDate today) {
        super(Texts.of("servicepoint.visit.assign"));
        var key = RequestKey.fresh();
        var who = new ComboBox<StaffMember>(Texts.of("servicepoint.visit.who"));
        who.setItems(visits.visitors());
        who.setItemLabelGenerator(StaffMember::name);
        who.setRequiredIndicatorVisible(true);
        var due = DayFields.day("servicepoint.visit.until");
        due.setMin(today);
        due.setValue(today.plusDays(USUAL_DAYS));
        var note = new TextField(Texts.of("servicepoint.visit.note"));
        note.setPlaceholder(Texts.of("servicepoint.visit.note.example"));
        note.setMaxLength(60);
        var count = places.size();
        var form = new Div(
                new Paragraph(Texts.of("servicepoint.visit.assign.text", Integer.toString(count))), who, due, note);
        form.addClassNames("yt-stack", "yt-dialog-form");
        add(form);
        getFooter()
                .add(
                        Buttons.quiet("servicepoint.staff.leave", event -> close()),
                        Buttons.primary("servicepoint.visit.assign.do", event -> {
                            if (who.getValue() == null) {
                                throw new InputRefused("servicepoint.visit.who.missing");
                            }
                            if (due.getValue() == null) {
                                throw new InputRefused("servicepoint.visit.due");
                            }
                            visits.assign(places, who.getValue().account(), due.getValue(), note.getValue(), key);
                            close();
                            Toast.good(Texts.of(
                                    "servicepoint.visit.assigned",
                                    who.getValue().name(),
                                    Integer.toString(count)));
                        }));
    }
}
