package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.StaffCall;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableConsumer;
import java.time.Duration;

/** A call that waits, and the button of whoever goes; it stays the same card until somebody went. */
class OpenCallCard extends Card {

    private final Div since = new Div();

    OpenCallCard(StaffCall call, String place, SerializableConsumer<StaffCall> take, Button handIn) {
        var where = new Span(place);
        where.addClassName("yt-call-place");
        since.addClassNames("yt-quiet", "num");
        var row = new Div(
                LineIcon.BELL.create(),
                new Div(where, since),
                handIn,
                Buttons.primary("kiosk.calls.take", click -> take.accept(call)));
        row.addClassName("yt-call");
        add(row);
        edge(Tone.NOW);
        addClassName("yt-call-open");
        getElement().setAttribute("role", "alert");
    }

    /** Says since when and how long somebody waits. */
    void waited(StaffCall call, Duration waited) {
        since.setText(Texts.of(
                "kiosk.calls.waiting",
                Formats.time(call.calledAt()),
                Formats.duration(waited.isNegative() ? Duration.ZERO : waited)));
    }
}
