package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.StaffCall;
import cn.yuetan.portal.kiosk.StaffCalls;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Timeline;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;

/** Who calls from which tablet, live, with a sound and a visible twin; whoever goes says so. */
@Route("staff/calls")
@Menu(order = 20, title = "kiosk.menu.calls", icon = "bell")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN, Roles.KEEPER})
class StaffCallsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffCalls calls;
    private final StationDirectory stations;
    private final Clock clock;
    private final Div board = new Div();
    private final Chime chime = new Chime();
    private long newest = -1;

    StaffCallsView(StaffCalls calls, StationDirectory stations, LiveUpdates live, Clock clock) {
        this.calls = calls;
        this.stations = stations;
        this.clock = clock;
        board.addClassName("yt-stack");
        add(new PageHeader(Texts.of("kiosk.calls.title"), Texts.of("kiosk.calls.subtitle")), board, chime);
        stations.mine().forEach(station -> live.subscribe(this, StaffCalls.topic(station.id()), this::draw));
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        draw();
    }

    @Override
    public String getPageTitle() {
        return Texts.of("kiosk.calls.title");
    }

    private void draw() {
        var recent = calls.recent();
        var waiting = recent.stream().filter(call -> call.takenAt() == null).toList();
        var latest = recent.stream().mapToLong(StaffCall::id).max().orElse(0);
        if (newest >= 0 && latest > newest) {
            chime.ring();
            Toast.info(Texts.of("kiosk.calls.ringing"));
        }
        newest = latest;
        board.removeAll();
        if (waiting.isEmpty()) {
            board.add(new EmptyState(LineIcon.BELL, Texts.of("kiosk.calls.empty"), Texts.of("kiosk.calls.empty.hint")));
        }
        waiting.forEach(call -> board.add(open(call)));
        var earlier = new Timeline();
        recent.stream()
                .filter(call -> call.takenAt() != null)
                .forEach(call -> earlier.entry(
                        Formats.time(call.calledAt()),
                        Tone.GOOD,
                        place(call),
                        Texts.of(
                                "kiosk.calls.taken",
                                Formats.time(call.takenAt()),
                                call.takenBy() == null ? "" : call.takenBy())));
        if (recent.size() > waiting.size()) {
            board.add(new Card(Texts.of("kiosk.calls.earlier"), earlier));
        }
    }

    private Card open(StaffCall call) {
        var where = new Span(place(call));
        where.getElement().getStyle().set("font-weight", "700").set("font-size", "1.4em");
        var waited = Duration.between(call.calledAt(), clock.instant());
        var since = new Div(Texts.of(
                "kiosk.calls.waiting",
                Formats.time(call.calledAt()),
                Formats.duration(waited.isNegative() ? Duration.ZERO : waited)));
        since.addClassName("yt-quiet");
        var row = new Div(
                LineIcon.BELL.create(),
                new Div(where, since),
                Buttons.primary("kiosk.calls.take", click -> calls.take(call.id())));
        row.addClassName("yt-call");
        var card = new Card(row).edge(Tone.NOW);
        card.addClassName("yt-call-open");
        card.getElement().setAttribute("role", "alert");
        return card;
    }

    private String place(StaffCall call) {
        return Texts.of("kiosk.place", stations.get(call.station()).name(Texts.locale()), call.device());
    }
}
