package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.courier.HomeCards;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.CheckInDetails;
import cn.yuetan.portal.station.CheckIns;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** On the courier's home page while inside: where, since when, and the way out. */
@Component
class CheckedInCard implements HomeCards {

    private static final int ORDER = 10;

    private final CheckIns checkIns;
    private final StationDirectory stations;

    CheckedInCard(CheckIns checkIns, StationDirectory stations) {
        this.checkIns = checkIns;
        this.stations = stations;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<com.vaadin.flow.component.Component> card(CourierId courier) {
        return checkIns.current().map(this::draw);
    }

    private Card draw(CheckInDetails stay) {
        var line = new Paragraph(Texts.of("station.card.line", Formats.time(stay.since()), Formats.time(stay.until())));
        line.addClassName("yt-quiet");
        var station = stations.get(stay.station()).name(Texts.locale());
        var card = new Card(Texts.of("station.card.title", station), line).edge(Tone.GOOD);
        var actions = new Div(Buttons.quiet("station.card.checkOut", click -> {
            checkIns.checkOut();
            card.setVisible(false);
            Toast.good(Texts.of("station.card.done"));
        }));
        actions.addClassName("yt-actions");
        card.add(actions);
        return card;
    }
}
