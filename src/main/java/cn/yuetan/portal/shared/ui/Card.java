package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;

/** A white card on the paper, with or without a small title. */
public class Card extends Section {

    /** A card without a title. */
    public Card(Component... content) {
        addClassName("yt-card");
        add(content);
    }

    /** A card with a small quiet title. */
    public Card(String title, Component... content) {
        addClassName("yt-card");
        H2 heading = new H2(title);
        heading.addClassName("yt-card-title");
        add(heading);
        add(content);
    }

    /** Marks the left edge in a tone. */
    public Card edge(Tone tone) {
        addClassNames("yt-edge", tone.className());
        return this;
    }
}
