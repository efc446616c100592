package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** A card of a first page: a quiet title, one loud figure or a calm word, a line or two, and the way to the page behind it. */
public class DeskCard extends Card {

    /** A card under a small quiet title. */
    public DeskCard(String title) {
        super(title);
        addClassName("yt-desk-card");
    }

    /** The loud number and the word for it. */
    public DeskCard figure(int number, String word) {
        var digits = new Span(Integer.toString(number));
        digits.addClassNames("yt-desk-figure", "num");
        var unit = new Span(word);
        unit.addClassName("yt-quiet");
        var row = new Div(digits, unit);
        row.addClassName("yt-desk-loud");
        add(row);
        return this;
    }

    /** Words in the figure's place while there is nothing to count. */
    public DeskCard calm(String words) {
        var text = new Paragraph(words);
        text.addClassName("yt-desk-calm");
        add(text);
        return this;
    }

    /** One quiet line; numbers in it keep their width. */
    public DeskCard line(String words) {
        var text = new Paragraph(words);
        text.addClassNames("yt-quiet", "num");
        add(text);
        return this;
    }

    /** A place with its state and what there is to say about it, on a row of its own. */
    public DeskCard place(String name, StatusBadge state, String words) {
        var title = new Span(name);
        title.addClassName("yt-desk-place-name");
        var text = new Span(words);
        text.addClassNames("yt-quiet", "num");
        var row = new Div(new Div(title, state), text);
        row.addClassName("yt-desk-place");
        add(row);
        return this;
    }

    /** The way to the page where it is done, always at the card's foot. */
    public DeskCard link(String key, Class<? extends Component> page) {
        var button = Buttons.quiet(key, click -> UI.getCurrentOrThrow().navigate(page));
        button.addClassName("yt-soft");
        add(button);
        return this;
    }

    @Override
    public DeskCard edge(Tone tone) {
        super.edge(tone);
        return this;
    }
}
