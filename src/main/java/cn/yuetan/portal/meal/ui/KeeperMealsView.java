package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.meal.MealBoards;
import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.shared.DemoTime;
import cn.yuetan.portal.shared.ui.FilterBar;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.shared.ui.PageHeader;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationInfo;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import org.springframework.beans.factory.ObjectProvider;

/** The keeper's desk for meals: today's orders, and the menus by week. */
@Route("staff/meals")
@RolesAllowed({Roles.KEEPER, Roles.OFFICE})
@Menu(order = 20, title = "meal.keeper.menu", icon = "meal")
@StyleSheet("context://styles/meal.css")
class KeeperMealsView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final StationDirectory stations;
    private final Select<StationInfo> station = new Select<>();
    private boolean planning;
    private final OrdersDesk orders;
    private final WeekPlan week;
    private final Anchor board;
    private final LiveUpdates live;

    KeeperMealsView(
            MealMenus menus,
            MealKitchen kitchen,
            StationDirectory stations,
            LiveUpdates live,
            ObjectProvider<DemoTime> demo,
            Clock clock) {
        this.stations = stations;
        this.live = live;
        addClassName("meal-keeper");
        orders = new OrdersDesk(menus, kitchen, clock);
        week = new WeekPlan(menus, clock);
        station.setLabel(Texts.of("meal.keeper.station"));
        station.setItemLabelGenerator(each -> each.name(Texts.locale()));
        board = new Anchor("kiosk/board", Texts.of("meal.keeper.board"), AnchorTarget.BLANK);
        board.addClassName("meal-board-link");
        var sample = demo.getIfAvailable() == null ? null : Texts.of("meal.keeper.sample");
        var parts = new FilterBar()
                .chip(Texts.of("meal.keeper.tab.orders"), null, true, () -> turnTo(false))
                .chip(Texts.of("meal.keeper.tab.week"), null, false, () -> turnTo(true));
        parts.getElement().setAttribute("role", "group");
        add(new PageHeader(Texts.of("meal.keeper.title"), sample, station, board), parts, orders, week);
        station.addValueChangeListener(event -> show());
    }

    @Override
    public String getPageTitle() {
        return Texts.of("meal.keeper.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var mine = stations.mine();
        mine.forEach(each -> live.subscribe(this, MealBoards.topic(each.id()), this::show));
        station.setItems(mine);
        station.setVisible(mine.size() > 1);
        if (!mine.isEmpty()) {
            station.setValue(mine.getFirst());
        }
    }

    private void turnTo(boolean week) {
        planning = week;
        show();
    }

    final void show() {
        var chosen = station.getValue();
        orders.setVisible(!planning);
        week.setVisible(planning);
        if (chosen == null) {
            return;
        }
        board.setHref("kiosk/board?station=" + chosen.code());
        if (planning) {
            week.show(chosen.id());
        } else {
            orders.show(chosen.id());
        }
    }
}
