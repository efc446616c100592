package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.ComponentEventListener;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.shared.Registration;
import java.time.Duration;

/** Seconds that tick in the browser and tell the server once when they are over. */
@Tag("yt-countdown")
public class Countdown extends Component implements HasStyle {

    /** The text under {@code key} has the seconds left as its {@code {0}}. */
    public Countdown(Duration duration, String key) {
        addClassNames("yt-countdown", "num");
        getElement().setProperty("text", Texts.of(key, "{0}"));
        getElement().setProperty("seconds", duration.toSeconds());
    }

    /** Runs when the time is over. */
    public Registration addEndListener(ComponentEventListener<EndEvent> listener) {
        return addListener(EndEvent.class, listener);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Scripts.ELEMENTS.loadInto(event);
    }

    /** The time is over. */
    @DomEvent("countdown-end")
    public static class EndEvent extends ComponentEvent<Countdown> {

        /** Comes from the browser. */
        public EndEvent(Countdown source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
