package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.meal.MealBoards;
import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenuDetails.Availability;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.meal.MealOrderDetails;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.meal.PlaceMealOrder;
import cn.yuetan.portal.meal.Staple;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Card;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.KeptCards;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.function.SerializableSupplier;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;

/** The meal on the courier's phone: my order, what the stations cook today, what I ate. */
@Route("meals")
@RolesAllowed(Roles.COURIER)
@Menu(order = 20, title = "meal.phone.menu", icon = "meal")
@StyleSheet("context://styles/meal.css")
class MealsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private static final int PAGE = 10;

    private final MealMenus menus;
    private final MealOrders orders;
    private final StationDirectory stations;
    private final Clock clock;
    private final KeptCards<Object> today = new KeptCards<>();
    private final Div history = new Div();
    private final Button more = Buttons.quiet("meal.phone.history.more", event -> showMore());
    private RequestKey key = RequestKey.fresh();
    private int shown;

    MealsView(MealMenus menus, MealOrders orders, StationDirectory stations, LiveUpdates live, Clock clock) {
        this.menus = menus;
        this.orders = orders;
        this.stations = stations;
        this.clock = clock;
        addClassName("meal-phone");
        today.addClassName("meal-phone-today");
        history.addClassName("meal-history");
        var past = new Card(Texts.of("meal.phone.history"), history, more);
        add(new PageHeader(Texts.of("meal.phone.title"), Formats.date(BusinessDay.today(clock))), today, past);
        for (var station : stations.all()) {
            live.subscribe(this, MealBoards.topic(station.id()), this::showToday);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.of("meal.phone.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        showToday();
        showHistory();
    }

    /** Cards stay while others order: only what is left changes under a thumb that is about to tap. */
    final void showToday() {
        var wanted = new LinkedHashMap<Object, SerializableSupplier<? extends Component>>();
        var latest = orders.today();
        var mine = latest.filter(meal -> meal.state() != MealOrderState.CANCELLED);
        latest.filter(meal -> !meal.calledOff().isEmpty()).ifPresent(meal -> wanted.put(meal, () -> calledOff(meal)));
        mine.ifPresent(meal -> wanted.put(
                new MyMealCard.Face(meal, meal.cancellableAt(clock.instant())),
                () -> new MyMealCard(
                        meal,
                        station(meal.station()),
                        clock.instant(),
                        () -> cancel(meal.ticket().id()))));
        var now = BusinessDay.timeOfDay(clock);
        var faces = new LinkedHashMap<StationMealCard.Face, MealMenuDetails>();
        for (var menu : menus.todayEverywhere()) {
            var face = StationMealCard.Face.of(menu, mine.isEmpty() && menu.at(now) == Availability.OPEN);
            faces.put(face, menu);
            wanted.put(face, () -> new StationMealCard(face, station(menu.station()), staple -> order(menu, staple)));
        }
        if (faces.isEmpty()) {
            wanted.put(
                    LineIcon.MEAL,
                    () -> new EmptyState(LineIcon.MEAL, Texts.of("meal.phone.none"), Texts.of("meal.phone.none.hint")));
        }
        today.show(wanted);
        faces.forEach((face, menu) -> ((StationMealCard) today.card(face)).left(menu, now));
    }

    /** The kitchen's "no" stands here until the courier orders something else. */
    private static RefusalNotice calledOff(MealOrderDetails meal) {
        return new RefusalNotice(
                Texts.of("meal.phone.calledOff", meal.ticket().numberText(), meal.calledOff()),
                meal.paidFen() == null
                        ? Texts.of("meal.phone.calledOff.next")
                        : Texts.of("meal.phone.calledOff.paid", Formats.money(meal.paidFen())));
    }

    private void order(MealMenuDetails menu, Staple staple) {
        var ticket = orders.place(new PlaceMealOrder(menu.station(), menu.day(), staple, key));
        Toast.good(Texts.of("meal.phone.ordered", ticket.numberText()));
        showToday();
        showHistory();
    }

    private void cancel(long order) {
        orders.cancel(order);
        key = RequestKey.fresh();
        Toast.good(Texts.of("meal.phone.cancelled"));
        showToday();
        showHistory();
    }

    private void showHistory() {
        history.removeAll();
        shown = 0;
        showMore();
        if (shown == 0) {
            history.add(new EmptyState(
                    LineIcon.CALENDAR, Texts.of("meal.phone.history.none"), Texts.of("meal.phone.history.none.hint")));
        }
    }

    private void showMore() {
        var page = orders.history(shown, PAGE);
        page.forEach(meal -> history.add(row(meal)));
        shown += page.size();
        more.setVisible(shown < orders.historySize());
    }

    private Div row(MealOrderDetails meal) {
        var what = new Div(new Span(meal.dishes().plate()));
        var when = new Span(Formats.date(meal.day()) + " · " + station(meal.station()) + " · "
                + meal.ticket().numberText());
        when.addClassNames("yt-quiet", "num");
        what.add(when);
        what.addClassName("meal-history-words");
        var row = new Div(what, MealTexts.badge(meal.state()));
        row.addClassName("meal-history-row");
        return row;
    }

    private String station(StationId id) {
        return stations.get(id).name(Texts.locale());
    }
}
