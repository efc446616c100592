package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationPageCards;
import com.vaadin.flow.component.Component;

/** On the stations' public page: whoever needs something now is told where, be it a station or not. */
@org.springframework.stereotype.Component
class NeedsOnStations implements StationPageCards {

    @Override
    public Component card() {
        var card = new Card(Texts.of("servicepoint.now.title"), NeedButtons.withMap());
        card.addClassName("yt-needs-card");
        return card;
    }
}
