package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One way to reach a person: what is known, masked, and below it what can be done. */
class ContactRow extends Div {

    ContactRow(LineIcon icon, String name, String masked, Component... below) {
        addClassName("yt-contact");
        var title = new Span(name);
        title.addClassName("yt-strong");
        var value = new Span(masked.isEmpty() ? Texts.of("notice.contact.none") : masked);
        value.addClassNames("yt-quiet", "num");
        var words = new Div(title, value);
        words.addClassName("yt-row-words");
        var head = new Div(icon.create(), words);
        head.addClassName("yt-contact-head");
        if (!masked.isEmpty()) {
            head.add(new StatusBadge(Tone.GOOD, Texts.of("notice.contact.proven")));
        }
        add(head);
        add(below);
    }

    /** A row of fields and buttons. */
    static Div line(Component... parts) {
        var line = new Div(parts);
        line.addClassNames("yt-actions", "yt-field-and-button");
        return line;
    }
}
