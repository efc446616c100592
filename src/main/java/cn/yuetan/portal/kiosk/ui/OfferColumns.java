package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.kiosk.AttractPanels;
import cn.yuetan.portal.kiosk.AttractPanels.Slot;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.html.Div;
import java.io.Serializable;
import java.util.Comparator;
import java.util.List;

/** The two columns of the attract screen: what the features offer and who is inside, or that the station is closed. */
class OfferColumns implements Serializable {

    private final transient List<AttractPanels> panels;
    private final transient StationId station;
    private final InsideCard inside;
    private final Div main = new Div();
    private final Div side = new Div();

    OfferColumns(List<AttractPanels> panels, InsideCard inside, StationId station) {
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(AttractPanels::order))
                .toList();
        this.inside = inside;
        this.station = station;
        main.addClassName("yt-attract-main");
        side.addClassName("yt-attract-side");
    }

    Div main() {
        return main;
    }

    Div side() {
        return side;
    }

    /** After which live topics the offers are to be drawn anew. */
    List<String> topics() {
        return panels.stream()
                .flatMap(panel -> panel.topics(station).stream())
                .distinct()
                .toList();
    }

    void draw() {
        clear();
        for (var panel : panels) {
            panel.panel(station).ifPresent(component -> {
                var card = new Div(component);
                card.addClassName("yt-attract-card");
                (panel.slot() == Slot.MAIN ? main : side).add(card);
            });
        }
        if (main.getChildren().findAny().isEmpty()) {
            main.add(new WelcomeCard());
        }
    }

    void draw(ClosedCard closed) {
        clear();
        main.add(closed);
    }

    private void clear() {
        main.removeAll();
        side.removeAll();
        side.add(inside);
    }
}
