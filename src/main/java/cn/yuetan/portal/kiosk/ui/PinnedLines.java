package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.notice.PinnedAnnouncements;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.context.annotation.Scope;

/** What the office wants everybody here to know: a title a line, and no line where there is nothing. */
@SpringComponent
@Scope("prototype")
class PinnedLines extends Div {

    private final transient PinnedAnnouncements pins;
    private final transient StationId station;
    private List<String> shown = List.of();

    PinnedLines(PinnedAnnouncements pins, CurrentKiosk currentKiosk, LiveUpdates live) {
        this.pins = pins;
        this.station = currentKiosk.station().orElseThrow();
        addClassName("yt-pinned");
        getElement().setAttribute("role", "status");
        setVisible(false);
        live.subscribe(this, PinnedAnnouncements.TOPIC, this::refresh);
        refresh();
    }

    /** Reads them anew; what did not change is not touched. */
    final void refresh() {
        var now = pins.onKiosk(station.value(), Texts.locale());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        setVisible(!now.isEmpty());
        for (var title : now) {
            var line = new Div(LineIcon.BELL.create(), new Span(title));
            line.addClassName("yt-pinned-line");
            add(line);
        }
    }
}
