package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A week's hours, as simple as the week is: every day alike, workdays and the weekend, or day by day. */
class WeekField extends Div {

    /** How many days are said apart. */
    enum Shape {
        SAME(List.of(DayOfWeek.MONDAY)),
        WEEKEND(List.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
        EACH(List.of(DayOfWeek.values()));

        private final List<DayOfWeek> days;

        Shape(List<DayOfWeek> days) {
            this.days = days;
        }

        /** The first day that is said together with this one. */
        private DayOfWeek of(DayOfWeek day) {
            return days.stream()
                    .filter(each -> each.compareTo(day) <= 0)
                    .reduce((first, second) -> second)
                    .orElse(DayOfWeek.MONDAY);
        }

        private String title(DayOfWeek day) {
            if (this == SAME) {
                return Texts.of("servicepoint.days.all");
            }
            return this == WEEKEND && day == DayOfWeek.MONDAY
                    ? Texts.of("servicepoint.days.workdays")
                    : HoursWords.weekday(day);
        }
    }

    private final RadioButtonGroup<Shape> shape = new RadioButtonGroup<>(Texts.of("servicepoint.host.shape"));
    private final Div rows = new Div();
    private Map<DayOfWeek, DayHoursField> fields = new EnumMap<>(DayOfWeek.class);

    WeekField(WeekHours week) {
        addClassName("yt-week-field");
        rows.addClassName("yt-week-rows");
        shape.setItems(Shape.values());
        shape.setItemLabelGenerator(each -> Texts.of("servicepoint.host.shape." + each.name()));
        var simplest = Arrays.stream(Shape.values())
                .filter(each -> Arrays.stream(DayOfWeek.values())
                        .allMatch(day -> week.on(day).equals(week.on(each.of(day)))))
                .findFirst()
                .orElse(Shape.EACH);
        shape.setValue(simplest);
        simplest.days.forEach(day -> fields.put(day, new DayHoursField(simplest.title(day), week.on(day))));
        fields.values().forEach(rows::add);
        shape.addValueChangeListener(event -> reshape(event.getOldValue(), event.getValue()));
        add(shape, rows);
    }

    /** @throws InputRefused if a time is missing or hours overlap */
    WeekHours value() {
        var days = new EnumMap<DayOfWeek, DayHours>(DayOfWeek.class);
        fields.forEach((day, field) -> days.put(day, field.value()));
        return new WeekHours(Arrays.stream(DayOfWeek.values())
                .map(day -> Objects.requireNonNull(days.get(shape.getValue().of(day))))
                .toList());
    }

    /** What was typed goes along. */
    private void reshape(Shape before, Shape now) {
        var next = new EnumMap<DayOfWeek, DayHoursField>(DayOfWeek.class);
        now.days.forEach(day ->
                next.put(day, Objects.requireNonNull(fields.get(before.of(day))).copy(now.title(day))));
        rows.removeAll();
        next.values().forEach(rows::add);
        fields = next;
    }
}
