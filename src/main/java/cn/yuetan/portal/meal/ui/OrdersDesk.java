package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.meal.KitchenOrder;
import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.EmptyState;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Toast;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;

/** Today's orders of one station in four columns, the portions and the day's balance. */
class OrdersDesk extends Div {

    private static final List<MealOrderState> COLUMNS =
            List.of(MealOrderState.ORDERED, MealOrderState.PREPARING, MealOrderState.READY);
    private static final int LATEST = 30;

    private final MealMenus menus;
    private final MealKitchen kitchen;
    private final Clock clock;
    private final TextField search = new TextField();
    private final Div tools = new Div();
    private final Div totals = new Div();
    private final Div columns = new Div();
    private StationId station = new StationId(0);

    OrdersDesk(MealMenus menus, MealKitchen kitchen, Clock clock) {
        this.menus = menus;
        this.kitchen = kitchen;
        this.clock = clock;
        addClassName("meal-desk");
        search.setPlaceholder(Texts.of("meal.keeper.search"));
        search.setAriaLabel(Texts.of("meal.keeper.search"));
        search.setPrefixComponent(LineIcon.SEARCH.create());
        search.setClearButtonVisible(true);
        search.setAllowedCharPattern("[0-9]");
        search.setMaxLength(4);
        search.setValueChangeMode(ValueChangeMode.EAGER);
        search.addValueChangeListener(event -> showOrders());
        search.addClassName("meal-search");
        tools.addClassName("meal-tools");
        totals.addClassName("meal-totals");
        columns.addClassName("meal-columns");
        add(totals, tools, columns);
    }

    void show(StationId wanted) {
        station = wanted;
        var menu = menus.today(station);
        showTotals();
        tools.removeAll();
        tools.add(search);
        menu.ifPresent(today -> tools.add(menuTools(today)));
        if (menu.isEmpty()) {
            columns.removeAll();
            columns.add(new EmptyState(LineIcon.MEAL, Texts.of("meal.keeper.none"), Texts.of("meal.keeper.none.hint")));
            return;
        }
        showOrders();
    }

    private Component[] menuTools(MealMenuDetails menu) {
        var portions = new PortionsStepper(menu, (from, to) -> {
            menus.changePortions(station, menu.day(), from, to);
            show(station);
        });
        return menu.closed()
                ? new Component[] {portions, new StatusBadge(Tone.NEUTRAL, Texts.of("meal.keeper.closed.badge"))}
                : new Component[] {portions, Buttons.quiet("meal.keeper.close", event -> askToClose(menu))};
    }

    private void askToClose(MealMenuDetails menu) {
        new CloseDayDialog(() -> {
                    var left = kitchen.closeDay(station, menu.day());
                    Toast.good(Texts.of("meal.keeper.closed", Integer.toString(left)));
                    show(station);
                })
                .open();
    }

    private void showTotals() {
        totals.removeAll();
        totals.add(DayBalance.of(kitchen.totals(station, BusinessDay.today(clock))));
    }

    private void showOrders() {
        columns.removeAll();
        var wanted = search.getValue();
        var all = kitchen.orders(station, BusinessDay.today(clock)).stream()
                .filter(order -> wanted.isEmpty() || matches(order, wanted))
                .toList();
        for (var state : COLUMNS) {
            columns.add(column(
                    state, all.stream().filter(order -> order.state() == state).toList()));
        }
        columns.add(column(
                MealOrderState.HANDED_OVER,
                all.stream()
                        .filter(order -> order.state().isOver())
                        .sorted(Comparator.comparing(KitchenOrder::since).reversed())
                        .toList()));
    }

    /** 37 finds 037 and 137, 037 finds 037 alone. */
    private static boolean matches(KitchenOrder order, String typed) {
        return order.numberText().endsWith(typed);
    }

    private Section column(MealOrderState state, List<KitchenOrder> orders) {
        var title = new H2(Texts.of(
                state == MealOrderState.HANDED_OVER
                        ? "meal.keeper.column.done"
                        : "meal.keeper.column." + MealTexts.key(state)));
        var count = new Span(Integer.toString(orders.size()));
        count.addClassNames("num", "meal-count");
        title.add(count);
        var column = new Section(title);
        column.addClassNames("meal-column", "meal-column-" + MealTexts.key(state));
        orders.stream()
                .limit(state == MealOrderState.HANDED_OVER ? LATEST : Integer.MAX_VALUE)
                .forEach(order -> column.add(new KitchenOrderCard(order, this::advance, this::pay)));
        if (orders.isEmpty()) {
            var empty = new Span(Texts.of("meal.keeper.column.empty"));
            empty.addClassName("meal-column-empty");
            column.add(empty);
        }
        return column;
    }

    private void advance(KitchenOrder order, MealOrderState next) {
        try {
            kitchen.advance(station, order.id(), next);
        } finally {
            showTotals();
            showOrders();
        }
    }

    private void pay(KitchenOrder order) {
        var price = menus.today(station).map(MealMenuDetails::priceFen).orElse(0);
        new PaymentDialog(order, price, (fen, method) -> {
                    kitchen.takePayment(station, order.id(), fen, method);
                    showTotals();
                    showOrders();
                })
                .open();
    }
}
