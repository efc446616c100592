package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/** A person by the masked name, with a small second line. */
public class PersonChip extends Div {

    /** The caller masks the name; this only shows it. */
    public PersonChip(String maskedName, @Nullable String secondLine) {
        addClassName("yt-person");
        Div avatar = new Div(LineIcon.PERSON.create());
        avatar.addClassName("yt-person-icon");
        Span name = new Span(maskedName);
        name.addClassName("yt-person-name");
        Div words = new Div(name);
        words.addClassName("yt-person-words");
        if (secondLine != null) {
            Span second = new Span(secondLine);
            second.addClassName("yt-person-line");
            words.add(second);
        }
        add(avatar, words);
    }
}
