package cn.yuetan.portal.station.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.Occupancies;
import cn.yuetan.portal.station.Occupancy;
import cn.yuetan.portal.station.OpeningHours;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** What a host can tell a courier about the stations: open or not, how many are inside, which bays are free. */
@org.springframework.stereotype.Component
class StationsNowCard implements DeskCards {

    private static final int ORDER = 10;

    private final StationDirectory stations;
    private final Occupancies occupancies;
    private final OpeningHours openingHours;
    private final CurrentPerson person;

    StationsNowCard(
            StationDirectory stations, Occupancies occupancies, OpeningHours openingHours, CurrentPerson person) {
        this.stations = stations;
        this.occupancies = occupancies;
        this.openingHours = openingHours;
        this.person = person;
    }

    @Override
    public Desk desk() {
        return Desk.HOST;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        if (!person.has(Roles.HOST)) {
            return Optional.empty();
        }
        var now = occupancies.everywhere();
        var card = new DeskCard(Texts.of("station.desk.now"));
        stations.all().forEach(station -> {
            var open = openingHours.openNow(station.id());
            var here = now.getOrDefault(station.id(), Occupancy.UNKNOWN);
            card.place(
                    station.name(Texts.locale()),
                    new StatusBadge(
                            open ? Tone.GOOD : Tone.NEUTRAL,
                            Texts.of(open ? "station.desk.isOpen" : "station.desk.isClosed")),
                    open
                            ? Texts.of(
                                    "station.desk.counts",
                                    Integer.toString(here.inside()),
                                    Integer.toString(here.freeBays()))
                            : station.place());
        });
        return Optional.of(card.link("station.desk.hours", PublicStationsView.class));
    }
}
