package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.StaffCalls;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/** Tells staff on their first page who waits at a tablet, and since when. */
@org.springframework.stereotype.Component
class OpenCallsCard implements DeskCards {

    private static final int ORDER = 10;

    private final StaffCalls calls;
    private final StationDirectory stations;
    private final CurrentPerson person;
    private final Clock clock;

    OpenCallsCard(StaffCalls calls, StationDirectory stations, CurrentPerson person, Clock clock) {
        this.calls = calls;
        this.stations = stations;
        this.person = person;
        this.clock = clock;
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
        if (!person.has(Roles.OFFICE) && !person.has(Roles.ADMIN) && !person.has(Roles.KEEPER)) {
            return Optional.empty();
        }
        var waiting =
                calls.recent().stream().filter(call -> call.takenAt() == null).toList();
        var card = new DeskCard(Texts.of("kiosk.desk.calls"));
        if (waiting.isEmpty()) {
            card.calm(Texts.of("kiosk.calls.empty")).line(Texts.of("kiosk.desk.calls.hint"));
        } else {
            var first = waiting.getFirst();
            var waited = Duration.between(first.calledAt(), clock.instant());
            card.figure(waiting.size(), Texts.of("kiosk.desk.calls.waiting"))
                    .line(Texts.of(
                            "kiosk.desk.calls.first",
                            Texts.of(
                                    "kiosk.place", stations.get(first.station()).name(Texts.locale()), first.device()),
                            Formats.time(first.calledAt()),
                            Formats.duration(waited.isNegative() ? Duration.ZERO : waited)))
                    .edge(Tone.NOW);
        }
        return Optional.of(card.link("kiosk.desk.calls.open", StaffCallsView.class));
    }
}
