package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.concurrent.atomic.AtomicLong;

/** A large button of the tablet: icon, title and a few lines; its accessible name is the title alone. */
public class BigTile extends NativeButton {

    private static final AtomicLong SERIAL = new AtomicLong();

    private final Span title = new Span();
    private final Div lines = new Div();

    /** A plain tile. */
    public BigTile(LineIcon icon, String title, String... lines) {
        addClassName("yt-tile");
        getElement().setAttribute("type", "button");
        this.title.addClassName("yt-tile-title");
        this.lines.addClassName("yt-tile-lines");
        this.lines.setId("tile-" + SERIAL.incrementAndGet());
        add(icon.create(), this.title, this.lines);
        title(title);
        lines(lines);
    }

    /** Runs the act at a tap. */
    public BigTile act(ComponentEventListener<ClickEvent<NativeButton>> listener) {
        addClickListener(listener);
        return this;
    }

    /** Makes this the one thing to do now. */
    public BigTile primary() {
        addClassName("yt-tile-primary");
        return this;
    }

    /** Lets the tile take two rows of its grid. */
    public BigTile large() {
        addClassName("yt-tile-large");
        return this;
    }

    /** Marks the tile as the chosen one of several. */
    public BigTile chosen(boolean chosen) {
        setClassName("yt-tile-chosen", chosen);
        getElement().setAttribute("aria-pressed", Boolean.toString(chosen));
        return this;
    }

    /** Switches the tile off and says why in its place. */
    public BigTile disabledBecause(String reason) {
        lines(reason);
        setEnabled(false);
        return this;
    }

    /** Replaces the title and with it the accessible name. */
    public final BigTile title(String text) {
        title.setText(text);
        setAriaLabel(text);
        return this;
    }

    /** The title shown. */
    public String title() {
        return title.getText();
    }

    /** Replaces the lines under the title. */
    public final BigTile lines(String... texts) {
        lines.removeAll();
        for (String text : texts) {
            lines.add(new Div(text));
        }
        lines.setVisible(texts.length > 0);
        if (texts.length > 0) {
            getElement().setAttribute("aria-describedby", lines.getId().orElseThrow());
        } else {
            getElement().removeAttribute("aria-describedby");
        }
        return this;
    }
}
