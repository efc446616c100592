package cn.yuetan.portal.kiosk.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;

/** Two friendly tones; whoever rings also shows something. */
@Tag("yt-chime")
class Chime extends Component {

    private int rings;

    void ring() {
        getElement().setProperty("ring", ++rings);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().getPage().addJsModule("context://js/device.js");
    }
}
