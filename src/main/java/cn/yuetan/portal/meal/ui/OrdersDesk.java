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
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.Clock;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Today's orders of one station in four columns, the portions and the day's balance; live, and never drawn anew. */
class OrdersDesk extends Div {

    private static final List<MealOrderState> LIVE =
            List.of(MealOrderState.ORDERED, MealOrderState.PREPARING, MealOrderState.READY);
    private static final int LATEST = 30;

    private final MealMenus menus;
    private final MealKitchen kitchen;
    private final Clock clock;
    private final TextField search = new TextField();
    private final Div tools = new Div();
    private final Div totals = new Div();
    private final Div columns = new Div();
    private final EmptyState none =
            new EmptyState(LineIcon.MEAL, Texts.of("meal.keeper.none"), Texts.of("meal.keeper.none.hint"));
    private final PortionsStepper portions = new PortionsStepper(this::changePortions);
    private final Button close = Buttons.quiet("meal.keeper.close", event -> askToClose());
    private final StatusBadge closed = new StatusBadge(Tone.NEUTRAL, Texts.of("meal.keeper.closed.badge"));
    private final Map<MealOrderState, OrderColumn> filled = new EnumMap<>(MealOrderState.class);

    /** By the order's number in the database: a card stays the same one while its order moves on. */
    private final Map<Long, KitchenOrderCard> cards = new HashMap<>();

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
        Stream.concat(LIVE.stream(), Stream.of(MealOrderState.HANDED_OVER)).forEach(state -> {
            var column = new OrderColumn(state);
            filled.put(state, column);
            columns.add(column);
        });
        tools.add(search);
        none.setVisible(false);
        add(totals, tools, columns, none);
    }

    void show(StationId wanted) {
        if (!wanted.equals(station)) {
            cards.clear();
            station = wanted;
        }
        var menu = menus.today(station);
        showTotals();
        menu.ifPresentOrElse(this::showTools, () -> tools.remove(portions, close, closed));
        none.setVisible(menu.isEmpty());
        columns.setVisible(menu.isPresent());
        if (menu.isPresent()) {
            showOrders();
        }
    }

    private void showTools(MealMenuDetails menu) {
        if (portions.getParent().isEmpty()) {
            tools.add(portions, close, closed);
        }
        portions.show(menu);
        close.setVisible(!menu.closed());
        closed.setVisible(menu.closed());
    }

    private void changePortions(MealMenuDetails menu, int to) {
        menus.changePortions(station, menu.day(), menu.portions(), to);
        show(station);
    }

    private void askToClose() {
        var day = BusinessDay.today(clock);
        new CloseDayDialog(() -> {
                    var left = kitchen.closeDay(station, day);
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
        var wanted = search.getValue();
        var all = kitchen.orders(station, BusinessDay.today(clock));
        cards.keySet().retainAll(all.stream().map(KitchenOrder::id).collect(Collectors.toSet()));
        all.forEach(order -> cards.computeIfAbsent(
                        order.id(), id -> new KitchenOrderCard(order, this::advance, this::pay, this::askWhyNot))
                .update(order));
        var shown = all.stream()
                .filter(order -> wanted.isEmpty() || matches(order, wanted))
                .toList();
        for (var state : LIVE) {
            fill(state, shown.stream().filter(order -> order.state() == state).toList());
        }
        fill(
                MealOrderState.HANDED_OVER,
                shown.stream()
                        .filter(order -> order.state().isOver())
                        .sorted(Comparator.comparing(KitchenOrder::since).reversed())
                        .toList());
    }

    private void fill(MealOrderState state, List<KitchenOrder> orders) {
        var most = state == MealOrderState.HANDED_OVER ? LATEST : Integer.MAX_VALUE;
        var column = Objects.requireNonNull(filled.get(state));
        column.show(
                orders.stream()
                        .limit(most)
                        .map(order -> Objects.requireNonNull(cards.get(order.id())))
                        .toList(),
                orders.size());
    }

    /** 37 finds 037 and 137, 037 finds 037 alone. */
    private static boolean matches(KitchenOrder order, String typed) {
        return order.numberText().endsWith(typed);
    }

    private void advance(KitchenOrder order, MealOrderState next) {
        try {
            kitchen.advance(station, order.id(), next);
        } finally {
            showTotals();
            showOrders();
        }
    }

    private void askWhyNot(KitchenOrder order) {
        new CannotCookDialog(order, reason -> {
                    kitchen.callOff(station, order.id(), reason);
                    show(station);
                })
                .open();
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
