package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** What happened, in order: time, words, a quiet detail. */
public class Timeline extends OrderedList {

    /** An empty timeline. */
    public Timeline() {
        addClassName("yt-timeline");
    }

    /** Adds one line at the end. */
    public Timeline entry(String time, Tone tone, String text, @Nullable String detail) {
        Span when = new Span(time);
        when.addClassNames("yt-timeline-time", "num");
        Div words = new Div(new Span(text));
        if (detail != null) {
            Span quiet = new Span(detail);
            quiet.addClassName("yt-quiet");
            words.add(quiet);
        }
        ListItem item = new ListItem(when, words);
        item.addClassName(tone.className());
        add(item);
        return this;
    }
}
