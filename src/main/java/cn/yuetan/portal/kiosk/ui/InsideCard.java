package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.Occupancies;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import org.springframework.context.annotation.Scope;

/** 现在站里: people inside, free charging bays, hot water. */
@SpringComponent
@Scope("prototype")
class InsideCard extends Card {

    private final CurrentKiosk currentKiosk;
    private final Occupancies occupancies;
    private final Span people = new Span();
    private final Span bays = new Span();

    InsideCard(CurrentKiosk currentKiosk, Occupancies occupancies) {
        super(Texts.of("kiosk.inside.title"));
        this.currentKiosk = currentKiosk;
        this.occupancies = occupancies;
        addClassName("yt-inside");
        var water = new Span(Texts.of("kiosk.inside.water.yes"));
        var row = new Div(
                figure(people, "kiosk.inside.people", "people"),
                figure(bays, "kiosk.inside.bays", "good"),
                figure(water, "kiosk.inside.water", "water"));
        row.addClassName("yt-inside-row");
        add(row);
    }

    final void refresh() {
        currentKiosk.station().map(occupancies::now).ifPresent(now -> {
            people.setText(Integer.toString(now.inside()));
            bays.setText(Integer.toString(now.freeBays()));
            bays.setClassName("yt-none", now.freeBays() == 0);
        });
    }

    private static Div figure(Span number, String key, String kind) {
        number.addClassNames("yt-figure", "num");
        var word = new Span(Texts.of(key));
        word.addClassName("yt-quiet");
        var figure = new Div(number, word);
        figure.addClassName("yt-figure-" + kind);
        return figure;
    }
}
