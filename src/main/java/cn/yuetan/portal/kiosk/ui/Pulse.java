package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.KioskDevices;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.wakelock.WakeLock;
import com.vaadin.flow.function.SerializableConsumer;
import com.vaadin.flow.signals.Signal;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The tablet's sign of life, from the browser itself: page, time since the last touch, in front, awake. */
@Tag("yt-pulse")
class Pulse extends Component {

    private int asked;

    Pulse(SerializableConsumer<Beat> onBeat) {
        getElement().setProperty("every", KioskDevices.HEARTBEAT.toMillis());
        addListener(Beat.class, onBeat::accept);
    }

    /** Asks the browser for a beat at once. */
    void ask() {
        getElement().setProperty("asked", ++asked);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://js/device.js");
    }

    /** One sign of life. */
    @DomEvent("pulse")
    public static class Beat extends ComponentEvent<Pulse> {

        private final String page;
        private final int idle;
        private final boolean visible;

        /** Comes from the browser. */
        public Beat(
                Pulse source,
                boolean fromClient,
                @EventData("event.detail.page") @Nullable String page,
                @EventData("event.detail.idle") int idle,
                @EventData("event.detail.visible") boolean visible) {
            super(source, fromClient);
            this.page = page == null ? "" : page;
            this.idle = idle;
            this.visible = visible;
        }

        String page() {
            return page;
        }

        Duration sinceInput() {
            return Duration.ofSeconds(Math.clamp(idle, 0, 31 * 24 * 3600));
        }

        boolean visible() {
            return visible;
        }

        /** Whether the screen is held awake: the layout asks for it, the browser may refuse or take it back. */
        boolean awake() {
            return getSource()
                    .getUI()
                    .map(WakeLock::activeSignal)
                    .map(Signal::peek)
                    .orElse(false);
        }
    }
}
