package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.kiosk.ui.KioskDone;
import cn.yuetan.portal.kiosk.ui.KioskPages;
import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.meal.MealOrderDetails;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.meal.PlaceMealOrder;
import cn.yuetan.portal.meal.Staple;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.BigTile;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 订餐 at the tablet: one look at the plate, one staple, one tap. */
@Route("kiosk/meal")
@RolesAllowed(Roles.IN_HAND)
@StyleSheet("context://styles/meal.css")
class MealKioskView extends Div implements AfterNavigationObserver, HasDynamicTitle {

    private final KioskPages pages;
    private final CurrentKiosk kiosk;
    private final MealMenus menus;
    private final MealOrders orders;
    private final Clock clock;
    private final Map<Staple, BigTile> tiles = new EnumMap<>(Staple.class);
    private RequestKey key = RequestKey.fresh();
    private @Nullable Staple chosen;

    MealKioskView(KioskPages pages, CurrentKiosk kiosk, MealMenus menus, MealOrders orders, Clock clock) {
        this.pages = pages;
        this.kiosk = kiosk;
        this.menus = menus;
        this.orders = orders;
        this.clock = clock;
        addClassName("meal-kiosk");
    }

    @Override
    public String getPageTitle() {
        return Texts.of("meal.kiosk.title");
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var station = kiosk.requireVisit().station();
        removeAll();
        var mine = orders.today().filter(meal -> meal.state() != MealOrderState.CANCELLED);
        if (mine.isPresent()) {
            add(pages.done(done(mine.get(), Texts.of("meal.kiosk.already"))));
            return;
        }
        menus.refusalNow(station).ifPresentOrElse(no -> add(pages.refused(no)), () -> menus.today(station)
                .ifPresent(this::show));
    }

    private void show(MealMenuDetails menu) {
        key = RequestKey.fresh();
        chosen = null;
        var confirm = Buttons.primary("meal.kiosk.confirm", event -> order(menu));
        confirm.setEnabled(false);
        var choice = new Div(tile(Staple.RICE, confirm), tile(Staple.BUN, confirm));
        choice.addClassName("meal-staples");
        var content = new Div(new MealAttractPanel.MenuPanel(menu, BusinessDay.timeOfDay(clock)), choice);
        content.addClassName("meal-order");
        var pay = new Paragraph(Texts.of("meal.kiosk.payHere", Formats.money(menu.priceFen())));
        pay.addClassName("yt-quiet");
        add(pages.act("meal.kiosk.choose").content(content).secondary(pay).primary(confirm));
    }

    private BigTile tile(Staple staple, Button confirm) {
        var tile = new BigTile(MealTexts.icon(staple), MealTexts.staple(staple))
                .large()
                .chosen(false);
        tile.act(event -> {
            chosen = staple;
            tiles.forEach((each, other) -> other.chosen(each == staple));
            confirm.setEnabled(true);
        });
        tiles.put(staple, tile);
        return tile;
    }

    private void order(MealMenuDetails menu) {
        if (chosen == null) {
            return;
        }
        try {
            orders.place(new PlaceMealOrder(menu.station(), menu.day(), chosen, key));
            removeAll();
            orders.today().ifPresent(meal -> add(pages.done(done(meal, Texts.of("meal.done.badge")))));
        } catch (Refusal no) {
            removeAll();
            add(pages.refused(no));
        }
    }

    private KioskDone done(MealOrderDetails meal, String badge) {
        var number = meal.ticket().numberText();
        var page = KioskDone.of(badge, sentence(meal.state()))
                .number(Texts.of("meal.number"), number, Texts.of("meal.number.spoken", number))
                .line(Texts.of("meal.done.state"), MealTexts.state(meal.state()))
                .line(meal.dishes().plate(), Texts.of("meal.done.dish.count"))
                .line(
                        Texts.of("meal.done.staple"),
                        Texts.of(
                                "meal.done.staple.plenty",
                                MealTexts.staple(meal.ticket().staple())))
                .line(
                        Texts.of(meal.paidFen() == null ? "meal.done.pay" : "meal.done.paid"),
                        Formats.money(meal.paidFen() == null ? meal.priceFen() : meal.paidFen()))
                .line(Texts.of("meal.done.latest"), Formats.time(meal.pickUpBy()));
        return meal.cancellableAt(clock.instant())
                ? page.undo(Texts.of("meal.undo"), () -> undo(meal.ticket().id(), meal.station()))
                : page;
    }

    private static String sentence(MealOrderState state) {
        return switch (state) {
            case ORDERED, PREPARING -> Texts.of("meal.done.sentence");
            case READY -> Texts.of("meal.done.sentence.ready");
            case HANDED_OVER, CANCELLED, NOT_COLLECTED -> Texts.of("meal.done.sentence.over");
        };
    }

    private void undo(long order, StationId station) {
        removeAll();
        try {
            orders.cancel(order);
            var left = menus.today(station)
                    .map(menu -> Texts.of("meal.left", Integer.toString(menu.remaining())))
                    .orElse("");
            add(pages.done(KioskDone.of(Texts.of("meal.undone.badge"), Texts.of("meal.undone.sentence"))
                    .line(Texts.of("meal.kiosk.title"), left)));
        } catch (Refusal no) {
            add(pages.refused(no));
        }
    }
}
