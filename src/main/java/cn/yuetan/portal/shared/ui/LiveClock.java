package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.Tag;
import java.time.LocalTime;

/** Hours and minutes that go on in the browser from the server's time, whatever the device's clock says. */
@Tag("yt-clock")
public class LiveClock extends Component implements HasStyle {

    /** Starts at the server's time now. */
    public LiveClock(LocalTime now) {
        addClassNames("yt-clock", "num");
        setTime(now);
    }

    /** Sets it anew. */
    public final void setTime(LocalTime now) {
        getElement().setProperty("secondOfDay", now.toSecondOfDay());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        Scripts.ELEMENTS.loadInto(event);
    }
}
