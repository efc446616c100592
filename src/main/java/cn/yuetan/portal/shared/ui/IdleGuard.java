package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableRunnable;
import java.time.Duration;

/** Notices that nobody touches the tablet any more: covers the page, asks once, then ends the visit. */
@Tag("yt-idle-guard")
public class IdleGuard extends Component {

    private static final Duration IDLE = Duration.ofSeconds(40);
    private static final Duration COUNTDOWN = Duration.ofSeconds(20);
    private static final int LONGER = 3;

    /** Asks after forty seconds and ends twenty seconds later. */
    public IdleGuard(SerializableRunnable onTimeout) {
        this(IDLE, COUNTDOWN, onTimeout);
    }

    /** Asks after {@code idle} without a touch and ends after {@code countdown} without an answer. */
    public IdleGuard(Duration idle, Duration countdown, SerializableRunnable onTimeout) {
        getElement().setProperty("idle", idle.toMillis());
        getElement().setProperty("countdown", countdown.toMillis());
        getElement().setProperty("question", Texts.of("ui.idle.question"));
        getElement().setProperty("hint", Texts.of("ui.idle.hint", "{0}"));
        getElement().setProperty("stayWord", Texts.of("ui.idle.stay"));
        addListener(TimeoutEvent.class, event -> onTimeout.run());
    }

    /** Gives three times as long before it asks, for people who chose so. */
    public IdleGuard longerTime(boolean longer) {
        getElement().setProperty("factor", longer ? LONGER : 1);
        return this;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Scripts.KIOSK.loadInto(event);
    }

    /** Nobody answered. */
    @DomEvent("idle-timeout")
    public static class TimeoutEvent extends ComponentEvent<IdleGuard> {

        /** Comes from the browser. */
        public TimeoutEvent(IdleGuard source, boolean fromClient) {
            super(source, fromClient);
        }
    }
}
