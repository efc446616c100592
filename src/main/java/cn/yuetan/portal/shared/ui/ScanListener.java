package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.DomEvent;
import com.vaadin.flow.component.EventData;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.function.SerializableConsumer;
import org.jspecify.annotations.Nullable;

/** Listens for a scanner that types: the portal's prefix, fast characters, Enter; the same code counts once in two seconds. */
@Tag("yt-scan-listener")
public class ScanListener extends Component {

    private static final int LONGEST = 512;

    /** Hands each payload, prefix included, to the consumer. */
    public ScanListener(SerializableConsumer<String> onScan) {
        addListener(ScanEvent.class, event -> {
            if (!event.payload().isEmpty() && event.payload().length() <= LONGEST) {
                onScan.accept(event.payload());
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Scripts.KIOSK.loadInto(event);
    }

    /** A code was scanned. */
    @DomEvent("scan")
    public static class ScanEvent extends ComponentEvent<ScanListener> {

        private final String payload;

        /** Comes from the browser. */
        public ScanEvent(ScanListener source, boolean fromClient, @EventData("event.detail") @Nullable String payload) {
            super(source, fromClient);
            this.payload = payload == null ? "" : payload;
        }

        /** What the scanner typed, without the Enter. */
        public String payload() {
            return payload;
        }
    }
}
