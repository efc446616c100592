package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.BulkEdits;
import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceImports;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.servicepoint.Plaques;
import cn.yuetan.portal.servicepoint.StaffPlaces;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.util.List;

/** What can be done to the places that are ticked, or to all that the filters leave. */
class ChosenPlacesBar extends Div {

    /** The services behind the buttons. */
    record Acts(
            BulkEdits bulk,
            PlaceVisits visits,
            Plaques plaques,
            PlaceImports imports,
            PlaceServices services,
            Clock clock) {}

    private static final String SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final transient Acts acts;
    private final SerializableSupplier<List<PlaceId>> chosen;
    private final Span words = new Span();
    private final Div buttons = new Div();

    ChosenPlacesBar(Acts acts, SerializableSupplier<List<PlaceId>> chosen, boolean office) {
        this.acts = acts;
        this.chosen = chosen;
        addClassName("yt-chosen");
        words.addClassNames("yt-quiet", "num");
        words.getElement().setAttribute("role", "status");
        buttons.addClassName("yt-actions");
        if (office) {
            buttons.add(
                    Buttons.quiet("servicepoint.bulk", LineIcon.EDIT, event -> edit()),
                    Buttons.quiet("servicepoint.visit.assign", LineIcon.WALK, event -> assign()));
        }
        buttons.add(
                Buttons.quiet("servicepoint.plaques", LineIcon.PRINTER, event -> plaques(acts, chosen.get())
                        .open()),
                Buttons.quiet("servicepoint.export", LineIcon.LIST, event -> export().open()));
        add(words, buttons);
    }

    void show(int selected, int found) {
        words.setText(
                selected > 0
                        ? Texts.of("servicepoint.staff.chosen", Integer.toString(selected))
                        : Texts.of(
                                found == StaffPlaces.MOST
                                        ? "servicepoint.staff.found.many"
                                        : "servicepoint.staff.found",
                                Integer.toString(found)));
        buttons.setVisible(selected > 0 || found > 0);
    }

    private void edit() {
        new BulkDialog(acts.bulk(), acts.services(), chosen.get()).open();
    }

    private void assign() {
        new AssignVisitDialog(acts.visits(), chosen.get(), BusinessDay.today(acts.clock())).open();
    }

    private PreparedFileDialog export() {
        var places = chosen.get();
        var locale = Texts.locale();
        var name = "places-" + BusinessDay.today(acts.clock()) + ".xlsx";
        return new PreparedFileDialog("servicepoint.export", name, SHEET, () -> {
            var file = new ByteArrayOutputStream();
            acts.imports().export(places, locale, file);
            return file.toByteArray();
        });
    }

    private static PreparedFileDialog plaques(Acts acts, List<PlaceId> places) {
        return plaques(acts.plaques(), places, "plaques-" + BusinessDay.today(acts.clock()) + ".pdf");
    }

    static PreparedFileDialog plaques(Plaques plaques, List<PlaceId> places, String name) {
        return new PreparedFileDialog("servicepoint.plaques", name, "application/pdf", () -> plaques.print(places));
    }
}
