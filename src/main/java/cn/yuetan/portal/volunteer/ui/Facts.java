package cn.yuetan.portal.volunteer.ui;

import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.volunteer.TaskDetails;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Instant;

/** When, where, until when and what to bring, each with its icon and its word. */
class Facts extends Div {

    Facts(TaskDetails details, Instant now) {
        addClassName("yt-facts");
        var task = details.task();
        fact(LineIcon.CLOCK, "volunteer.fact.when", TaskWords.when(task.times(), now));
        fact(LineIcon.PIN, "volunteer.fact.where", task.place());
        fact(LineIcon.PEOPLE, "volunteer.fact.role", task.role().in(Texts.locale()));
        if (!details.bring().isEmpty()) {
            fact(LineIcon.BOX, "volunteer.fact.bring", details.bring());
        }
        var until = task.signUpUntil();
        fact(
                LineIcon.HOURGLASS,
                "volunteer.fact.until",
                Formats.date(until).equals(Formats.date(now)) ? Formats.time(until) : Formats.dateTime(until));
    }

    private void fact(LineIcon icon, String labelKey, String value) {
        var label = new Span(Texts.of(labelKey));
        label.addClassName("yt-quiet");
        var text = new Span(value);
        text.addClassNames("yt-fact-value", "num");
        var words = new Div(label, text);
        var row = new Div(icon.create(), words);
        row.addClassName("yt-fact");
        add(row);
    }
}
