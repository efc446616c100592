package cn.yuetan.portal.kiosk.ui;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.courier.CourierSummary;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.kiosk.KioskAct;
import cn.yuetan.portal.kiosk.KioskActs;
import cn.yuetan.portal.kiosk.KioskVisits;
import cn.yuetan.portal.notice.InboxCounts;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.BigTile;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.CheckIns;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The home screen of the courier in hand: a greeting and what can be done here now. */
@Route("kiosk/home")
@RolesAllowed(Roles.IN_HAND)
class KioskHomeView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int LARGE_TILES = 2;
    private static final int MOST_TILES = 6;

    private final KioskPages pages;
    private final CurrentKiosk currentKiosk;
    private final KioskVisits visits;
    private final CourierDirectory couriers;
    private final CheckIns checkIns;
    private final InboxCounts inbox;
    private final PinnedLines pinned;
    private final List<KioskActs> features;
    private final Clock clock;

    KioskHomeView(
            KioskPages pages,
            CurrentKiosk currentKiosk,
            KioskVisits visits,
            CourierDirectory couriers,
            CheckIns checkIns,
            InboxCounts inbox,
            PinnedLines pinned,
            List<KioskActs> features,
            Clock clock) {
        this.pages = pages;
        this.currentKiosk = currentKiosk;
        this.visits = visits;
        this.couriers = couriers;
        this.checkIns = checkIns;
        this.inbox = inbox;
        this.pinned = pinned;
        this.features = features;
        this.clock = clock;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        removeAll();
        var visit = currentKiosk.requireVisit();
        var acts = features.stream()
                .map(feature -> feature.offer(visit, Texts.locale()))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(KioskAct::order))
                .limit(MOST_TILES)
                .toList();
        var page = pages.page("", Buttons.quiet("kiosk.back", click -> pages.end()));
        page.addClassName("yt-home");
        page.content(Stream.of(Optional.of(greeting()), news(), Optional.of(tiles(acts)))
                .flatMap(Optional::stream)
                .toArray(Component[]::new));
        page.right(Buttons.finish("kiosk.finish", click -> pages.end()));
        add(page);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("ui.kiosk.title");
    }

    private Div greeting() {
        var courier = currentKiosk.requireVisit().courier();
        var summary = Optional.ofNullable(couriers.summaries(List.of(courier)).get(courier));
        var hello = new H2(Texts.of(
                "kiosk.home.hello." + partOfDay(),
                summary.map(CourierSummary::maskedName).orElse("")));
        var visitsToday = checkIns.visitsToday();
        var second = Stream.of(
                        summary.map(CourierSummary::employer).orElse(""),
                        visitsToday == 0
                                ? Texts.of("kiosk.home.firstVisit")
                                : Texts.of("kiosk.home.visits", visitsToday))
                .filter(text -> !text.isEmpty())
                .reduce((one, other) -> Texts.of("kiosk.place", one, other))
                .orElse("");
        var line = new Span(second);
        line.addClassName("yt-quiet");
        var notMe = new Button(Texts.of("kiosk.home.notMe"), click -> pages.end());
        notMe.addClassName("yt-pill");
        var greeting = new Div(hello, line, paceButton(), notMe);
        greeting.addClassName("yt-greeting");
        return greeting;
    }

    /** One row for messages and announcements, so that the tiles keep their room. */
    private Optional<Component> news() {
        pinned.refresh();
        var row = new Div();
        row.addClassName("yt-home-news");
        messages().ifPresent(row::add);
        row.add(pinned);
        return row.getChildren().anyMatch(Component::isVisible) ? Optional.of(row) : Optional.empty();
    }

    /** How many messages wait, never what they say: others can read over the shoulder. */
    private Optional<Component> messages() {
        var unread = inbox.unread();
        if (unread == 0) {
            return Optional.empty();
        }
        var words = new Span(
                unread < InboxCounts.MOST
                        ? Texts.of("kiosk.home.messages", Integer.toString(unread))
                        : Texts.of("kiosk.home.messages.many"));
        words.addClassName("yt-strong");
        var line = new Div(LineIcon.MESSAGE.create(), words, new Span(Texts.of("kiosk.home.messages.hint")));
        line.addClassName("yt-home-messages");
        return Optional.of(line);
    }

    /** Three times as long before the tablet asks whether somebody is still there. */
    private Button paceButton() {
        var pace = new Button(Texts.of("kiosk.home.longer"));
        pace.setIcon(LineIcon.CLOCK.create());
        pace.addClassNames("yt-pill", "yt-pace");
        pace.getElement().setAttribute("aria-pressed", Boolean.toString(visits.longerTime()));
        pace.addClickListener(click -> {
            visits.longerTime(!visits.longerTime());
            UI.getCurrentOrThrow().refreshCurrentRoute(false);
        });
        return pace;
    }

    private static Div tiles(List<KioskAct> acts) {
        var first = acts.stream().filter(KioskAct::highlighted).findFirst().or(() -> acts.stream()
                .findFirst());
        var tiles = new Div();
        tiles.addClassName("yt-tiles");
        tiles.addClassName("yt-tiles-" + acts.size());
        for (var index = 0; index < acts.size(); index++) {
            var act = acts.get(index);
            var tile = new BigTile(
                    act.icon(), Texts.of(act.titleKey()), act.lines().toArray(String[]::new));
            if (index < LARGE_TILES) {
                tile.large();
            }
            if (first.filter(act::equals).isPresent()) {
                tile.primary();
            }
            tile.act(click -> UI.getCurrentOrThrow().navigate(act.route()));
            tiles.add(tile);
        }
        return tiles;
    }

    private String partOfDay() {
        var hour = BusinessDay.timeOfDay(clock).getHour();
        if (hour < 5 || hour >= 18) {
            return "evening";
        }
        if (hour < 11) {
            return hour < 9 ? "early" : "morning";
        }
        return hour < 13 ? "noon" : "afternoon";
    }
}
