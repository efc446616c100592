package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Days on which a place opens otherwise. */
class DifferentDayFields extends Div {

    private final Div rows = new Div();
    private final Button more =
            Buttons.quiet("servicepoint.staff.day.add", LineIcon.PLUS, event -> rows.add(new Row()));

    DifferentDayFields() {
        addClassName("yt-offer-rows");
        rows.addClassName("yt-offer-rows");
        add(rows, more);
    }

    void show(Collection<DifferentDay> days) {
        rows.removeAll();
        days.stream().sorted(Comparator.comparing(DifferentDay::day)).forEach(day -> {
            var row = new Row();
            row.day.setValue(day.day());
            row.hours.setValue(day.hours().text());
            row.note.setValue(day.note());
            rows.add(row);
        });
    }

    /** @throws cn.yuetan.portal.shared.InputRefused with hours that cannot be read */
    List<DifferentDay> days() {
        return rows().flatMap(row -> row.read().stream()).toList();
    }

    void readOnly() {
        rows().forEach(row -> {
            row.day.setReadOnly(true);
            row.hours.setReadOnly(true);
            row.note.setReadOnly(true);
            row.remove.setVisible(false);
        });
        more.setVisible(false);
    }

    private Stream<Row> rows() {
        return rows.getChildren().map(Row.class::cast);
    }

    private static final class Row extends Div {

        private final DatePicker day = new DatePicker();
        private final TextField hours = new TextField();
        private final TextField note = new TextField();
        private final Button remove = Buttons.icon("servicepoint.staff.day.remove", LineIcon.TRASH, event -> leave());

        Row() {
            addClassName("yt-day-fields");
            addClassName("yt-different-row");
            day.setI18n(DayFields.calendar());
            day.setAriaLabel(Texts.of("servicepoint.staff.day"));
            day.setPlaceholder(Texts.of("servicepoint.staff.day"));
            hours.setAriaLabel(Texts.of("servicepoint.staff.hours"));
            hours.setPlaceholder(Texts.of("servicepoint.staff.hours.closed"));
            hours.setMaxLength(100);
            note.setAriaLabel(Texts.of("servicepoint.staff.note"));
            note.setPlaceholder(Texts.of("servicepoint.staff.note"));
            note.setMaxLength(60);
            add(day, hours, note, remove);
        }

        /** Empty where no day was chosen. */
        private Optional<DifferentDay> read() {
            return Optional.ofNullable(day.getValue())
                    .map(chosen -> new DifferentDay(chosen, HoursFields.read(hours), note.getValue()));
        }

        private void leave() {
            removeFromParent();
        }
    }
}
