package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.Amenities;
import cn.yuetan.portal.station.Amenity;
import cn.yuetan.portal.station.Occupancies;
import cn.yuetan.portal.station.Outage;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import org.springframework.context.annotation.Scope;

/** 现在站里: people inside, free charging bays, hot water, and what is out of order. */
@SpringComponent
@Scope("prototype")
class InsideCard extends Card {

    private final CurrentKiosk currentKiosk;
    private final Occupancies occupancies;
    private final Amenities amenities;
    private final Span people = new Span();
    private final Span bays = new Span();
    private final Span water = new Span();
    private final Div outages = new Div();

    InsideCard(CurrentKiosk currentKiosk, Occupancies occupancies, Amenities amenities) {
        super(Texts.of("kiosk.inside.title"));
        this.currentKiosk = currentKiosk;
        this.occupancies = occupancies;
        this.amenities = amenities;
        addClassName("yt-inside");
        var row = new Div(
                figure(people, "kiosk.inside.people", "people"),
                figure(bays, "kiosk.inside.bays", "good"),
                figure(water, "kiosk.inside.water", "water"));
        row.addClassName("yt-inside-row");
        outages.addClassName("yt-outages");
        outages.getElement().setAttribute("role", "status");
        add(row, outages);
    }

    final void refresh() {
        currentKiosk.station().ifPresent(station -> {
            var now = occupancies.now(station);
            var broken = amenities.outOfOrder(station);
            people.setText(Integer.toString(now.inside()));
            state(bays, Integer.toString(now.freeBays()), now.freeBays() > 0, has(broken, Amenity.CHARGING));
            state(water, Texts.of("kiosk.inside.water.yes"), true, has(broken, Amenity.HOT_WATER));
            outages.removeAll();
            broken.forEach(outage -> outages.add(new Div(words(outage))));
            outages.setVisible(!broken.isEmpty());
        });
    }

    private static void state(Span figure, String text, boolean some, boolean broken) {
        figure.setText(broken ? Texts.of("kiosk.inside.broken") : text);
        figure.setClassName("yt-none", broken || !some);
    }

    private static boolean has(List<Outage> broken, Amenity amenity) {
        return broken.stream().anyMatch(outage -> outage.amenity() == amenity);
    }

    private static String words(Outage outage) {
        var name = Texts.of(outage.amenity().key());
        return outage.note().isEmpty()
                ? Texts.of("station.amenity.out", name)
                : Texts.of("station.amenity.out.note", name, outage.note());
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
