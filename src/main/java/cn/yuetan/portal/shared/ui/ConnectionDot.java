package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;

/** A dot and a word that say whether the tablet reaches the portal; covers the page calmly when it does not. */
@Tag("yt-connection")
public class ConnectionDot extends Component implements HasStyle {

    /** Watches as long as it is on the page. */
    public ConnectionDot() {
        addClassName("yt-connection");
        getElement().setProperty("onlineWord", Texts.of("ui.connection.online"));
        getElement().setProperty("offlineWord", Texts.of("ui.connection.offline"));
        getElement().setProperty("offlineTitle", Texts.of("ui.connection.offline.title"));
        getElement().setProperty("offlineHint", Texts.of("ui.connection.offline.hint"));
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Scripts.KIOSK.loadInto(event);
    }
}
