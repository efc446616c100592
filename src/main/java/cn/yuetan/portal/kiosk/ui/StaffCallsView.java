package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.StaffCall;
import cn.yuetan.portal.kiosk.StaffCalls;
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
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Who calls from which tablet, live, with a sound and a visible twin; whoever goes says so. */
@Route("staff/calls")
@Menu(order = 20, title = "kiosk.menu.calls", icon = "bell")
@RolesAllowed({Roles.OFFICE, Roles.ADMIN, Roles.KEEPER})
class StaffCallsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final StaffCalls calls;
    private final StationDirectory stations;
    private final HandInButton handIn;
    private final Clock clock;
    private final EmptyState quiet =
            new EmptyState(LineIcon.BELL, Texts.of("kiosk.calls.empty"), Texts.of("kiosk.calls.empty.hint"));
    private final Div ringing = new Div();
    private final Div earlier = new Div();
    private final Map<Long, OpenCallCard> open = new HashMap<>();
    private final Chime chime = new Chime();
    private long newest = -1;

    StaffCallsView(StaffCalls calls, StationDirectory stations, HandInButton handIn, LiveUpdates live, Clock clock) {
        this.calls = calls;
        this.stations = stations;
        this.handIn = handIn;
        this.clock = clock;
        ringing.addClassName("yt-stack");
        var board = new Div(quiet, ringing, earlier);
        board.addClassName("yt-stack");
        add(
                new PageHeader(
                        Texts.of("kiosk.calls.title"),
                        Texts.of("kiosk.calls.subtitle"),
                        handIn.forTablets(row -> true)),
                board,
                chime);
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

    final void draw() {
        var recent = calls.recent();
        var waiting = recent.stream().filter(call -> call.takenAt() == null).toList();
        var latest = recent.stream().mapToLong(StaffCall::id).max().orElse(0);
        if (newest >= 0 && latest > newest) {
            chime.ring();
            Toast.info(Texts.of("kiosk.calls.ringing"));
        }
        newest = latest;
        quiet.setVisible(waiting.isEmpty());
        waiting(waiting);
        earlier(recent, recent.size() > waiting.size());
    }

    /** Cards stay while their calls wait: a button that is drawn anew loses the tap that is on its way. */
    private void waiting(List<StaffCall> waiting) {
        var ids = waiting.stream().map(StaffCall::id).collect(Collectors.toSet());
        open.entrySet().removeIf(card -> {
            var gone = !ids.contains(card.getKey());
            if (gone) {
                ringing.remove(card.getValue());
            }
            return gone;
        });
        for (var call : waiting) {
            var card = open.computeIfAbsent(call.id(), id -> {
                var fresh = new OpenCallCard(
                        call, place(call), taken -> calls.take(taken.id()), handIn.forTablets(row -> row.name()
                                .equals(call.device())));
                ringing.add(fresh);
                return fresh;
            });
            card.waited(call, Duration.between(call.calledAt(), clock.instant()));
        }
    }

    private void earlier(List<StaffCall> recent, boolean some) {
        earlier.removeAll();
        if (!some) {
            return;
        }
        var line = new Timeline();
        recent.stream()
                .filter(call -> call.takenAt() != null)
                .forEach(call -> line.entry(
                        Formats.time(call.calledAt()),
                        Tone.GOOD,
                        place(call),
                        Texts.of(
                                "kiosk.calls.taken",
                                Formats.time(call.takenAt()),
                                call.takenBy() == null ? "" : call.takenBy())));
        earlier.add(new Card(Texts.of("kiosk.calls.earlier"), line));
    }

    private String place(StaffCall call) {
        return Texts.of("kiosk.place", stations.get(call.station()).name(Texts.locale()), call.device());
    }
}
