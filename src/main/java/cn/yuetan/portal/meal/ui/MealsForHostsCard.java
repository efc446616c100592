package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.meal.MealMenuDetails;
import cn.yuetan.portal.meal.MealMenuDetails.Availability;
import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.StatusBadge;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.Component;
import java.time.Clock;
import java.util.Optional;

/** What a host can tell a courier about today's meals: the plate, the price, how many are left and until when. */
@org.springframework.stereotype.Component
class MealsForHostsCard implements DeskCards {

    private static final int ORDER = 20;

    private final MealMenus menus;
    private final StationDirectory stations;
    private final CurrentPerson person;
    private final Clock clock;

    MealsForHostsCard(MealMenus menus, StationDirectory stations, CurrentPerson person, Clock clock) {
        this.menus = menus;
        this.stations = stations;
        this.person = person;
        this.clock = clock;
    }

    @Override
    public Desk desk() {
        return Desk.HOST;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        if (!person.has(Roles.HOST)) {
            return Optional.empty();
        }
        var now = BusinessDay.timeOfDay(clock);
        var today = menus.todayEverywhere();
        var card = new DeskCard(Texts.of("meal.desk.title"));
        if (today.isEmpty()) {
            card.calm(Texts.of("meal.desk.none")).line(Texts.of("meal.desk.none.host"));
        }
        today.forEach(menu -> card.place(
                stations.get(menu.station()).name(Texts.locale()),
                new StatusBadge(
                        menu.at(now) == Availability.OPEN ? Tone.GOOD : Tone.NEUTRAL,
                        MealTexts.availability(menu, now)),
                words(menu)));
        return Optional.of(card);
    }

    private static String words(MealMenuDetails menu) {
        return Texts.of(
                "meal.desk.host",
                menu.dishes().plate(),
                Formats.money(menu.priceFen()),
                Texts.of("meal.until", Formats.time(menu.lastCall())));
    }
}
