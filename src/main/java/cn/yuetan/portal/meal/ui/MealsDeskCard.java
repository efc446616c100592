package cn.yuetan.portal.meal.ui;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.DeskCards;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.meal.MealKitchen;
import cn.yuetan.portal.meal.MealsNow;
import cn.yuetan.portal.shared.ui.DeskCard;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.shared.ui.Tone;
import cn.yuetan.portal.station.StationDirectory;
import com.vaadin.flow.component.Component;
import java.util.Optional;

/** Tells keepers and the office on their first page how today's meals stand. */
@org.springframework.stereotype.Component
class MealsDeskCard implements DeskCards {

    private static final int ORDER = 40;

    private final MealKitchen kitchen;
    private final StationDirectory stations;
    private final CurrentPerson person;

    MealsDeskCard(MealKitchen kitchen, StationDirectory stations, CurrentPerson person) {
        this.kitchen = kitchen;
        this.stations = stations;
        this.person = person;
    }

    @Override
    public Desk desk() {
        return Desk.STAFF;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Component> card() {
        if (!person.has(Roles.KEEPER) && !person.has(Roles.OFFICE)
                || stations.mine().isEmpty()) {
            return Optional.empty();
        }
        var today = kitchen.today();
        var card = new DeskCard(Texts.of("meal.desk.title"));
        if (today.isEmpty()) {
            card.calm(Texts.of("meal.desk.none")).line(Texts.of("meal.desk.none.hint"));
        } else {
            card.figure(today.stream().mapToInt(MealsNow::ordered).sum(), Texts.of("meal.desk.ordered"));
            today.forEach(here -> card.line(Texts.of(
                    "meal.desk.line",
                    stations.get(here.station()).name(Texts.locale()),
                    Integer.toString(here.left()),
                    Integer.toString(here.ready()),
                    Integer.toString(here.unpaid()))));
            if (today.stream().anyMatch(here -> here.ready() + here.unpaid() > 0)) {
                card.edge(Tone.WAITING);
            }
        }
        return Optional.of(card.link("meal.desk.open", KeeperMealsView.class));
    }
}
