package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.servicepoint.PlaceId;
import cn.yuetan.portal.servicepoint.PlaceVisits;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableRunnable;

/** The word of somebody of the staff who stands at the door: as listed, or what is not. */
class VisitWord extends Div {

    VisitWord(PlaceVisits visits, PlaceId place, SerializableRunnable changed) {
        addClassName("yt-visit-word");
        var what = new TextField(Texts.of("servicepoint.visit.what"));
        what.setPlaceholder(Texts.of("servicepoint.visit.what.example"));
        what.setMaxLength(120);
        what.setWidthFull();
        var send = Buttons.primary("servicepoint.visit.wrong.send", event -> {
            visits.notAsListed(place, what.getValue());
            Toast.good(Texts.of("servicepoint.visit.wrong.sent"));
            changed.run();
        });
        var ask = new Div(what, send);
        ask.addClassName("yt-visit-ask");
        ask.setVisible(false);
        var right = Buttons.once(Buttons.quiet("servicepoint.visit.right"), event -> {
            visits.asListed(place);
            Toast.good(Texts.of("servicepoint.visit.right.sent"));
            changed.run();
        });
        right.addClassName("yt-good");
        var wrong = Buttons.quiet("servicepoint.visit.wrong", event -> {
            ask.setVisible(!ask.isVisible());
            what.focus();
        });
        var buttons = new Div(right, wrong);
        buttons.addClassName("yt-actions");
        add(buttons, ask);
    }
}
