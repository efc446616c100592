package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.Tag;

/**
 * Sounds again and again while something rings. Browsers play nothing before the page was touched once: until then its words
 * ask for that touch.
 */
@Tag("yt-siren")
public class Siren extends Component implements HasText {

    public Siren() {
        setText(Texts.of("ui.siren.touch"));
        getElement().setAttribute("role", "status");
    }

    /** Sounds, or is quiet. */
    public void ring(boolean on) {
        getElement().setProperty("ringing", on);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://js/device.js");
    }
}
