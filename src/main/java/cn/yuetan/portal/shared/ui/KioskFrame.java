package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** The frame of every screen of the tablet: who and where on top, one thing in the middle, actions at the bottom. */
public class KioskFrame extends Div {

    private final Span place = new Span();
    private final Div right = new Div();
    private final Main main = new Main();
    private final Div start = new Div();
    private final Div end = new Div();
    private final Footer footer = new Footer(start, end);
    private @Nullable LiveClock clock;

    /** A frame for the station's name, such as 南站. */
    public KioskFrame(String stationName) {
        addClassName("yt-kiosk");
        Span mark = new Span();
        mark.addClassName("yt-mark");
        H1 name = new H1(Texts.of("ui.kiosk.title"));
        name.addClassName("yt-kiosk-title");
        place.setText(stationName);
        place.addClassName("yt-kiosk-place");
        right.addClassName("yt-kiosk-right");
        right.add(new ConnectionDot(), languageButton(), textSizeButton());
        main.addClassName("yt-kiosk-main");
        start.addClassName("yt-kiosk-start");
        end.addClassName("yt-kiosk-end");
        footer.addClassName("yt-kiosk-actions");
        add(new Header(mark, name, place, right), main, footer);
    }

    /** Shows the time, going on from the server's. */
    public KioskFrame clock(LocalTime now) {
        if (clock == null) {
            clock = new LiveClock(now);
            right.addComponentAtIndex(1, clock);
        } else {
            clock.setTime(now);
        }
        return this;
    }

    /** Replaces what stands in the middle. */
    public KioskFrame content(Component... components) {
        main.removeAll();
        main.add(components);
        return this;
    }

    /** Actions at the bottom left, "back" first. */
    public KioskFrame left(Component... actions) {
        start.removeAll();
        start.add(actions);
        return this;
    }

    /** Actions at the bottom right, "finish" last. */
    public KioskFrame right(Component... actions) {
        end.removeAll();
        end.add(actions);
        return this;
    }

    /** The middle, for views that build piece by piece. */
    public Main body() {
        return main;
    }

    private static Button languageButton() {
        Button button = new Button(Texts.of("ui.language.other"));
        button.addClassName("yt-pill");
        button.addClickListener(event -> Appearance.of(UI.getCurrentOrThrow()).switchLanguage());
        return button;
    }

    private static Button textSizeButton() {
        Appearance appearance = Appearance.of(UI.getCurrentOrThrow());
        Button button = new Button(Texts.of(appearance.largeText() ? "ui.text.normal" : "ui.text.large"));
        button.addClassName("yt-pill");
        button.addClickListener(event -> {
            boolean large = !Appearance.of(UI.getCurrentOrThrow()).largeText();
            Appearance.of(UI.getCurrentOrThrow()).setLargeText(large);
            button.setText(Texts.of(large ? "ui.text.normal" : "ui.text.large"));
        });
        return button;
    }
}
