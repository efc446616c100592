package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The hours of one day: shut, or one stretch or several with the clock that every phone has built in. */
class DayHoursField extends Div {

    private static final int MOST = 4;
    private static final String OPENS = "08:00";
    private static final String CLOSES = "18:00";

    private final String title;
    private final Checkbox open = new Checkbox(Texts.of("servicepoint.host.open"));
    private final Div rows = new Div();
    private final List<Stretch> stretches = new ArrayList<>();
    private final Button more =
            Buttons.quiet("servicepoint.host.stretch", LineIcon.PLUS, click -> stretch(OPENS, CLOSES));

    DayHoursField(String title, DayHours hours) {
        this(title, !hours.closed());
        hours.spans()
                .forEach(span -> stretch(span.opens().toString(), span.closes().toString()));
    }

    private DayHoursField(String title, boolean isOpen) {
        this.title = title;
        addClassName("yt-day-hours");
        var name = new Span(title);
        name.addClassName("yt-day-name");
        rows.addClassName("yt-stretches");
        open.setAriaLabel(title + " " + Texts.of("servicepoint.host.open"));
        open.setValue(isOpen);
        open.addValueChangeListener(event -> opened());
        var head = new Div(name, open);
        head.addClassName("yt-day-head");
        more.addClassName("yt-more-stretch");
        add(head, rows, more);
        arrange();
    }

    /** The same as typed until now, under another name; what is not complete stays so. */
    DayHoursField copy(String otherTitle) {
        var copy = new DayHoursField(otherTitle, open.getValue());
        stretches.forEach(each -> copy.stretch(each.from.getValue(), each.until.getValue()));
        return copy;
    }

    /** @throws InputRefused if a time is missing or stretches overlap */
    DayHours value() {
        if (!open.getValue()) {
            return DayHours.CLOSED;
        }
        return new DayHours(stretches.stream()
                .map(each -> new cn.yuetan.portal.hours.Span(time(each.from), time(each.until)))
                .toList());
    }

    private LocalTime time(Input field) {
        var typed = field.getValue();
        if (!typed.matches("([01]\\d|2[0-3]):[0-5]\\d(:\\d\\d(\\.\\d+)?)?")) {
            throw new InputRefused("servicepoint.host.time.missing", title);
        }
        return LocalTime.parse(typed);
    }

    private void opened() {
        if (open.getValue() && stretches.isEmpty()) {
            stretch(OPENS, CLOSES);
        }
        arrange();
    }

    private void stretch(String from, String until) {
        if (stretches.size() < MOST) {
            var added = new Stretch(from, until);
            stretches.add(added);
            rows.add(added);
        }
        arrange();
    }

    private void arrange() {
        rows.setVisible(open.getValue());
        more.setVisible(open.getValue() && stretches.size() < MOST);
        stretches.forEach(each -> each.remove.setVisible(stretches.size() > 1));
    }

    /** From, until. */
    private final class Stretch extends Div {

        private final Input from = clock("servicepoint.host.from");
        private final Input until = clock("servicepoint.host.until");
        private final Button remove =
                Buttons.icon("servicepoint.host.stretch.remove", LineIcon.TRASH, click -> removeStretch());

        Stretch(String opens, String closes) {
            addClassName("yt-stretch");
            from.setValue(opens);
            until.setValue(closes);
            add(from, new Span("–"), until, remove);
        }

        private Input clock(String key) {
            var input = new Input();
            input.setType("time");
            input.addClassNames("yt-time", "num");
            input.getElement().setAttribute("aria-label", title + " " + Texts.of(key));
            return input;
        }

        private void removeStretch() {
            stretches.remove(this);
            rows.remove(this);
            arrange();
        }
    }
}
