package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.Occupancies;
import cn.yuetan.portal.station.Occupancy;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Tells staff on their first page how many people are inside their stations and which bays are free. */
@org.springframework.stereotype.Component
class InsideDeskCard implements DeskCards {

    private static final int ORDER = 30;

    private final StationDirectory stations;
    private final Occupancies occupancies;

    InsideDeskCard(StationDirectory stations, Occupancies occupancies) {
        this.stations = stations;
        this.occupancies = occupancies;
    }

    @Override
    public Desk desk() {
        return Desk.STAFF;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        var mine = stations.mine();
        if (mine.isEmpty()) {
            return Optional.empty();
        }
        var now = occupancies.everywhere();
        var inside = mine.stream()
                .map(station -> now.getOrDefault(station.id(), Occupancy.UNKNOWN))
                .mapToInt(Occupancy::inside)
                .sum();
        var card = new DeskCard(Texts.of("station.desk.inside"));
        if (inside == 0) {
            card.calm(Texts.of("station.desk.nobody"));
        } else {
            card.figure(inside, Texts.of("station.desk.people"));
        }
        mine.forEach(station -> {
            var here = now.getOrDefault(station.id(), Occupancy.UNKNOWN);
            card.line(Texts.of(
                    "station.desk.line",
                    station.name(Texts.locale()),
                    Integer.toString(here.inside()),
                    Integer.toString(here.freeBays())));
        });
        return Optional.of(card.link("station.desk.open", VisitsView.class));
    }
}
