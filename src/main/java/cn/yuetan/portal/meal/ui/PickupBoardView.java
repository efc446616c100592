package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.meal.MealBoards;
import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.PickupNumber;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.ConnectionDot;
import cn.yuetan.portal.shared.ui.LiveClock;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.NumberDisplay;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.station.StationInfo;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The pick-up screen above the window: what is being cooked, what is ready, the last call very large; numbers only. */
@Route("kiosk/board")
@RolesAllowed({Roles.KIOSK, Roles.KEEPER})
@StyleSheet("context://styles/meal.css")
class PickupBoardView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int REFRESH_MS = 60_000;
    private static final int MOST_READY = 11;
    private static final int MOST_PREPARING = 20;

    private final MealKitchen kitchen;
    private final CurrentPerson person;
    private final StationDirectory stations;
    private final LiveUpdates live;
    private final Clock clock;
    private final Span place = new Span();
    private final LiveClock time;
    private final Div last = new Div();
    private final Div preparing = new Div();
    private final Div ready = new Div();
    private final NumberCaller caller = new NumberCaller();
    private final Set<Integer> called = new HashSet<>();
    private @Nullable StationId station;

    PickupBoardView(
            MealKitchen kitchen, CurrentPerson person, StationDirectory stations, LiveUpdates live, Clock clock) {
        this.kitchen = kitchen;
        this.person = person;
        this.stations = stations;
        this.live = live;
        this.clock = clock;
        addClassName("meal-board");
        time = new LiveClock(BusinessDay.timeOfDay(clock));
        var mark = new Span();
        mark.addClassName("yt-mark");
        place.addClassName("yt-quiet");
        var right = new Div(caller, new ConnectionDot(), time);
        right.addClassName("meal-board-right");
        last.addClassName("meal-board-last");
        last.getElement().setAttribute("role", "status");
        var columns = new Div(column("meal.board.ready", ready), column("meal.board.preparing", preparing));
        columns.addClassName("meal-board-columns");
        ready.addClassNames("meal-board-numbers", "meal-board-ready");
        preparing.addClassName("meal-board-numbers");
        var main = new Div(last, columns);
        main.addClassName("meal-board-main");
        add(new Header(mark, new H1(Texts.of("meal.board.title")), place, right), main);
    }

    @Override
    public String getPageTitle() {
        return Texts.of("meal.board.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var here = here(event.getLocation().getQueryParameters());
        station = here.id();
        place.setText(here.name(Texts.locale()));
        called.addAll(kitchen.board(here.id()).ready());
        live.subscribe(this, MealBoards.topic(here.id()), this::reload);
        reload();
    }

    /** Numbers also leave the screen at midnight and after a lost message, when nobody publishes anything. */
    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        event.getUI().setPollInterval(REFRESH_MS);
        var polling = event.getUI().addPollListener(poll -> reload());
        addDetachListener(gone -> {
            gone.unregisterListener();
            polling.remove();
            gone.getUI().setPollInterval(-1);
        });
    }

    /** The tablet's own station, or the keeper's: the one named in the address where there are several. */
    private StationInfo here(QueryParameters parameters) {
        var mine = stations.all().stream()
                .filter(each -> person.stationIds().contains(each.id().value()))
                .toList();
        var wanted = parameters.getSingleParameter("station").orElse("");
        return mine.stream()
                .filter(each -> each.code().equals(wanted))
                .findFirst()
                .or(() -> mine.stream().findFirst())
                .orElseThrow(() -> new org.springframework.security.access.AccessDeniedException("No station"));
    }

    private void reload() {
        if (station == null) {
            return;
        }
        var board = kitchen.board(station);
        time.setTime(BusinessDay.timeOfDay(clock));
        var fresh = board.ready().stream()
                .filter(number -> !called.contains(number))
                .toList()
                .reversed();
        called.retainAll(board.ready());
        called.addAll(fresh);
        show(board.preparing(), board.ready());
        caller.quiet(kitchen.quietNow());
        caller.call(fresh);
        setClassName("meal-board-calling", !fresh.isEmpty());
    }

    private void show(List<Integer> cooking, List<Integer> done) {
        last.removeAll();
        if (done.isEmpty()) {
            var nothing = new Paragraph(Texts.of("meal.board.none"));
            nothing.addClassName("meal-board-nothing");
            last.add(nothing);
        } else {
            var number = PickupNumber.text(done.getFirst());
            var word = new Paragraph(Texts.of("meal.board.last"));
            last.add(word, new NumberDisplay(number, Texts.of("meal.board.last.spoken", number)));
        }
        fill(ready, done.stream().skip(1).limit(MOST_READY).toList());
        fill(preparing, cooking.stream().limit(MOST_PREPARING).toList());
    }

    private static void fill(Div column, List<Integer> numbers) {
        column.removeAll();
        for (var number : numbers) {
            var figure = new Span(PickupNumber.text(number));
            figure.addClassName("num");
            column.add(figure);
        }
    }

    private static Section column(String titleKey, Div numbers) {
        var column = new Section(new H2(Texts.of(titleKey)), numbers);
        column.addClassName("meal-board-column");
        return column;
    }
}
