package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.Purpose;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** The big card where no feature has anything to show: come in, this is here for you. */
class WelcomeCard extends Card {

    WelcomeCard() {
        addClassNames("yt-attract-card", "yt-welcome");
        var hint = new Paragraph(Texts.of("kiosk.welcome.hint"));
        hint.addClassName("yt-quiet");
        var offers = new Div();
        offers.addClassName("yt-welcome-offers");
        for (var purpose : List.of(Purpose.REST, Purpose.WATER, Purpose.CHARGING, Purpose.WARM_UP)) {
            offers.add(new Div(purpose.icon().create(), new Span(Texts.of(purpose.key()))));
        }
        add(new H2(Texts.of("kiosk.welcome.title")), hint, offers);
    }
}
