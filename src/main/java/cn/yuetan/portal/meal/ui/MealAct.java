package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.kiosk.KioskAct;
import cn.yuetan.portal.kiosk.KioskActs;
import cn.yuetan.portal.kiosk.KioskVisit;
import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenuDetails.Availability;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.meal.MealOrderDetails;
import cn.yuetan.portal.meal.MealOrderState;
import cn.yuetan.portal.meal.MealOrders;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.LineIcon;
import cn.yuetan.portal.shared.ui.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The tile 订餐 on the tablet's home. */
@Component
class MealAct implements KioskActs {

    private static final int ORDER = 5;

    private final MealMenus menus;
    private final MealOrders orders;
    private final Clock clock;

    MealAct(MealMenus menus, MealOrders orders, Clock clock) {
        this.menus = menus;
        this.orders = orders;
        this.clock = clock;
    }

    @Override
    public Optional<KioskAct> offer(KioskVisit visit, Locale locale) {
        var mine = orders.today().filter(meal -> meal.state() != MealOrderState.CANCELLED);
        var menu = menus.today(visit.station());
        var open = menu.filter(today -> today.at(BusinessDay.timeOfDay(clock)) == Availability.OPEN)
                .isPresent();
        return Optional.of(new KioskAct(
                ORDER,
                LineIcon.MEAL,
                "meal.kiosk.title",
                mine.map(meal -> ofMine(meal, locale)).orElseGet(() -> menu.map(today -> ofMenu(today, locale))
                        .orElseGet(() -> List.of(Texts.of(locale, "meal.none")))),
                "kiosk/meal",
                open && mine.isEmpty()));
    }

    private static List<String> ofMine(MealOrderDetails meal, Locale locale) {
        return List.of(
                meal.dishes().plate(),
                Texts.of(
                        locale,
                        "meal.kiosk.mine",
                        meal.ticket().numberText(),
                        Texts.of(locale, "meal.state." + MealTexts.key(meal.state()))));
    }

    private List<String> ofMenu(MealMenuDetails menu, Locale locale) {
        var price = Texts.of(locale, "ui.format.money", Formats.yuan(menu.priceFen()));
        var state =
                switch (menu.at(BusinessDay.timeOfDay(clock))) {
                    case OPEN -> price + " · " + Texts.of(locale, "meal.left", Integer.toString(menu.remaining()));
                    case BEFORE_SERVING -> Texts.of(locale, "meal.from", Formats.time(menu.servingFrom()));
                    case AFTER_LAST_CALL -> Texts.of(locale, "meal.over");
                    case SOLD_OUT -> Texts.of(locale, "meal.soldOut");
                    case CLOSED -> Texts.of(locale, "meal.closed");
                };
        return List.of(menu.dishes().plate(), state);
    }
}
