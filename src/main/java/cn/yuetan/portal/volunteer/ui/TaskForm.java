package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.DayFields;
import cn.yuetan.portal.shared.ui.FormPanel;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.TaskDraft;
import cn.yuetan.portal.volunteer.VolunteerRoleRow;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;

/** The fields of a task; what is wrong is said by the service, and nothing typed is lost. */
class TaskForm extends FormPanel {

    private static final int USUAL_CUT_OFF_MINUTES = 30;
    private static final Duration STEP = Duration.ofMinutes(10);

    private final TextField title = new TextField(Texts.of("volunteer.staff.title"));
    private final Select<VolunteerRoleRow> role = new Select<>();
    private final TextArea description = new TextArea(Texts.of("volunteer.staff.description"));
    private final TextField place = new TextField(Texts.of("volunteer.fact.where"));
    private final TextField bring = new TextField(Texts.of("volunteer.fact.bring"));
    private final DatePicker day = DayFields.day("volunteer.staff.day");
    private final TimePicker starts = DayFields.time("volunteer.staff.starts", STEP);
    private final TimePicker ends = DayFields.time("volunteer.staff.ends", STEP);
    private final IntegerField cutOff = new IntegerField(Texts.of("volunteer.staff.cutOff"));
    private final IntegerField capacity = new IntegerField(Texts.of("volunteer.staff.capacity"));

    TaskForm() {
        super(null);
        role.setLabel(Texts.of("volunteer.role"));
        role.setItemLabelGenerator(row -> row.name().in(Texts.locale()));
        description.setMinRows(3);
        description.getElement().setAttribute("colspan", "3");
        title.getElement().setAttribute("colspan", "2");
        place.getElement().setAttribute("colspan", "2");
        cutOff.setValue(USUAL_CUT_OFF_MINUTES);
        cutOff.setMin(0);
        capacity.setValue(1);
        capacity.setMin(1);
        capacity.setMax(TaskDraft.MOST_PLACES);
        Stream.of(cutOff, capacity).forEach(field -> field.setStepButtonsVisible(true));
        Stream.<HasValue<?, ?>>of(title, role, place, day, starts, ends, capacity)
                .forEach(field -> field.setRequiredIndicatorVisible(true));
        body().add(title, role, day, starts, ends, place, bring, description, capacity, cutOff);
    }

    void roles(List<VolunteerRoleRow> usable) {
        role.setItems(usable);
    }

    void show(TaskDraft draft, List<VolunteerRoleRow> all) {
        title.setValue(draft.title());
        all.stream().filter(row -> row.id().equals(draft.role())).findFirst().ifPresent(role::setValue);
        description.setValue(draft.description());
        place.setValue(draft.place());
        bring.setValue(draft.bring());
        day.setValue(BusinessDay.of(draft.starts()));
        starts.setValue(LocalTime.ofInstant(draft.starts(), BusinessDay.BEIJING));
        ends.setValue(LocalTime.ofInstant(draft.ends(), BusinessDay.BEIJING));
        cutOff.setValue(
                (int) Duration.between(draft.signUpUntil(), draft.starts()).toMinutes());
        capacity.setValue(draft.capacity());
    }

    void readOnly() {
        Stream.<HasValue<?, ?>>of(title, role, description, place, bring, day, starts, ends, cutOff, capacity)
                .forEach(field -> field.setReadOnly(true));
    }

    /**
     * What stands in the fields.
     *
     * @throws InputRefused where a choice is missing
     */
    TaskDraft draft() {
        var chosen = role.getValue();
        if (chosen == null) {
            throw new InputRefused("volunteer.task.role.missing");
        }
        var date = day.getValue();
        var from = starts.getValue();
        var to = ends.getValue();
        if (date == null || from == null || to == null) {
            throw new InputRefused("volunteer.task.starts.missing");
        }
        var places = capacity.getValue();
        var minutes = cutOff.getValue();
        if (minutes == null || minutes < 0) {
            throw new InputRefused("volunteer.task.until.afterStart");
        }
        var start = at(date, from);
        return new TaskDraft(
                chosen.id(),
                title.getValue(),
                description.getValue(),
                place.getValue(),
                bring.getValue(),
                start,
                at(date, to),
                start.minus(Duration.ofMinutes(minutes)),
                places == null ? 0 : places);
    }

    private static Instant at(LocalDate date, LocalTime time) {
        return BusinessDay.at(date, time);
    }
}
