package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Pause;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** When a place is open: its week, public holidays, moved workdays, days that differ, a pause. */
class HoursFields extends Card {

    private final Map<DayOfWeek, TextField> week = new EnumMap<>(DayOfWeek.class);
    private final Select<HolidayHours> holidays = new Select<>();
    private final Select<DayOfWeek> moved = new Select<>();
    private final DifferentDayFields days = new DifferentDayFields();
    private final Checkbox paused = new Checkbox(Texts.of("servicepoint.staff.pause"));
    private final DatePicker backOn = DayFields.day("servicepoint.staff.pause.back");
    private final TextField note = new TextField(Texts.of("servicepoint.staff.pause.note"));
    private final Button copy = Buttons.quiet("servicepoint.staff.hours.copy", event -> copyMonday());
    private transient @Nullable Pause before;

    HoursFields() {
        super(Texts.of("servicepoint.staff.hours"));
        var help = new Paragraph(Texts.of("servicepoint.sheet.guide.MONDAY"));
        help.addClassName("yt-quiet");
        var fields = new Div();
        fields.addClassName("yt-week-fields");
        for (var day : DayOfWeek.values()) {
            var field = new TextField(Texts.of("servicepoint.sheet." + day));
            field.setPlaceholder(Texts.of("servicepoint.staff.hours.closed"));
            field.setMaxLength(100);
            week.put(day, field);
            fields.add(field);
        }
        fields.add(copy);
        holidays.setLabel(Texts.of("servicepoint.sheet.HOLIDAYS"));
        holidays.setItems(HolidayHours.values());
        holidays.setItemLabelGenerator(rule -> Texts.of("servicepoint.staff.holidays." + rule));
        holidays.setValue(HolidayHours.AS_USUAL);
        moved.setLabel(Texts.of("servicepoint.sheet.MOVED"));
        moved.setItems(DayOfWeek.values());
        moved.setEmptySelectionAllowed(true);
        moved.setEmptySelectionCaption(Texts.of("servicepoint.staff.moved.own"));
        moved.setItemLabelGenerator(
                day -> Texts.of(day == null ? "servicepoint.staff.moved.own" : "servicepoint.sheet." + day));
        backOn.setHelperText(Texts.of("servicepoint.staff.pause.open"));
        note.setMaxLength(80);
        paused.addValueChangeListener(event -> arrange());
        var rules = new Div(holidays, moved);
        rules.addClassName("yt-week-fields");
        var pause = new Div(backOn, note);
        pause.addClassName("yt-week-fields");
        add(help, fields, rules, days, paused, pause);
        arrange();
    }

    void show(Schedule schedule) {
        week.forEach((day, field) -> field.setValue(schedule.week().on(day).text()));
        holidays.setValue(schedule.holidays());
        moved.setValue(schedule.movedWorkdayAs());
        days.show(schedule.different().values());
        before = schedule.pause();
        paused.setValue(before != null);
        backOn.setValue(before == null ? null : before.backOn());
        note.setValue(before == null ? "" : before.note());
        arrange();
    }

    /** @throws InputRefused with the hours that cannot be read; their field is marked */
    Schedule schedule(Clock clock) {
        var hours = new ArrayList<DayHours>();
        week.forEach((day, field) -> hours.add(read(field)));
        return new Schedule(new WeekHours(hours), holidays.getValue(), moved.getValue(), Map.of(), pause(clock))
                .differing(days.days());
    }

    void readOnly() {
        week.values().forEach(field -> field.setReadOnly(true));
        holidays.setReadOnly(true);
        moved.setReadOnly(true);
        paused.setReadOnly(true);
        backOn.setReadOnly(true);
        note.setReadOnly(true);
        days.readOnly();
        copy.setVisible(false);
    }

    /** A pause that stays as it was keeps its beginning. */
    private @Nullable Pause pause(Clock clock) {
        if (!paused.getValue()) {
            return null;
        }
        LocalDate until = backOn.getValue();
        return before != null
                        && Objects.equals(before.backOn(), until)
                        && before.note().equals(note.getValue())
                ? before
                : new Pause(before == null ? clock.instant() : before.from(), until, note.getValue());
    }

    private void arrange() {
        backOn.setVisible(paused.getValue());
        note.setVisible(paused.getValue());
    }

    private void copyMonday() {
        var monday = Objects.requireNonNull(week.get(DayOfWeek.MONDAY)).getValue();
        week.values().forEach(field -> field.setValue(monday));
    }

    static DayHours read(TextField field) {
        field.setInvalid(false);
        var typed = field.getValue().strip();
        try {
            return typed.equals(Texts.of("servicepoint.staff.hours.closed")) ? DayHours.CLOSED : DayHours.parse(typed);
        } catch (InputRefused no) {
            field.setErrorMessage(Texts.of(no.messageKey(), no.messageParameters()));
            field.setInvalid(true);
            throw no;
        }
    }
}
