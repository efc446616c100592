package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.servicepoint.BulkChange;
import cn.yuetan.portal.servicepoint.PlaceServices;
import cn.yuetan.portal.servicepoint.ServiceRow;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;
import java.util.stream.Stream;

/** What is to be done to many places, and what it needs to know. */
class BulkFields extends Div {

    private enum What {
        VISITED,
        HOLIDAYS,
        PAUSE,
        RESUME,
        ADD_SERVICE,
        REMOVE_SERVICE
    }

    private final Select<What> what = new Select<>();
    private final Select<HolidayHours> holidays = new Select<>();
    private final DatePicker backOn = DayFields.day("servicepoint.staff.pause.back");
    private final TextField note = new TextField();
    private final ComboBox<ServiceRow> service = new ComboBox<>(Texts.of("servicepoint.sheet.SERVICES"));
    private final TextField price = new TextField(Texts.of("servicepoint.staff.price"));

    BulkFields(PlaceServices services, SerializableRunnable onChange) {
        addClassNames("yt-stack", "yt-dialog-form");
        what.setLabel(Texts.of("servicepoint.bulk.what"));
        what.setItems(What.values());
        what.setItemLabelGenerator(each -> Texts.of("servicepoint.bulk.what." + each));
        holidays.setLabel(Texts.of("servicepoint.sheet.HOLIDAYS"));
        holidays.setItems(HolidayHours.values());
        holidays.setItemLabelGenerator(each -> Texts.of("servicepoint.staff.holidays." + each));
        holidays.setValue(HolidayHours.CLOSED);
        backOn.setHelperText(Texts.of("servicepoint.staff.pause.open"));
        note.setLabel(Texts.of("servicepoint.staff.note"));
        note.setMaxLength(60);
        service.setItems(services.all());
        service.setItemLabelGenerator(row -> row.name(Texts.locale()));
        price.setPlaceholder(Texts.of("servicepoint.staff.free"));
        add(what, holidays, backOn, service, price, note);
        what.addValueChangeListener(event -> arrange());
        Stream.<HasValue<?, ?>>of(what, holidays, backOn, note, service, price)
                .forEach(field -> field.addValueChangeListener(event -> onChange.run()));
        what.setPlaceholder(Texts.of("servicepoint.bulk.what.choose"));
        arrange();
    }

    /**
     * What stands in the fields.
     *
     * @throws InputRefused where something is missing or cannot be read
     */
    BulkChange change() {
        var chosen = what.getValue();
        if (chosen == null) {
            throw new InputRefused("servicepoint.bulk.what.choose");
        }
        return switch (chosen) {
            case VISITED -> new BulkChange.Visited(note.getValue());
            case HOLIDAYS -> new BulkChange.Holidays(holidays.getValue());
            case PAUSE -> new BulkChange.PauseUntil(backOn.getValue(), note.getValue());
            case RESUME -> new BulkChange.Resume();
            case ADD_SERVICE -> new BulkChange.AddService(service(), OfferRowFields.price(price.getValue()));
            case REMOVE_SERVICE -> new BulkChange.RemoveService(service());
        };
    }

    private String service() {
        if (service.getValue() == null) {
            throw new InputRefused("servicepoint.bulk.service");
        }
        return service.getValue().code();
    }

    private void arrange() {
        var now = what.getValue();
        holidays.setVisible(now == What.HOLIDAYS);
        backOn.setVisible(now == What.PAUSE);
        note.setVisible(now == What.PAUSE || now == What.VISITED);
        service.setVisible(now == What.ADD_SERVICE || now == What.REMOVE_SERVICE);
        price.setVisible(now == What.ADD_SERVICE);
    }
}
