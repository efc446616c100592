package cn.yuetan.portal.meal;

import cn.yuetan.portal.meal.MealMenuDetails.Availability;
import cn.yuetan.portal.meal.MealRefused.Instead;
import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import java.time.LocalDateTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out, after the menu gave no portion, why that was and where or when there is a meal instead. */
@Component
class MissedMeals {

    private final MealMenuTable menus;
    private final StationDirectory stations;

    MissedMeals(MealMenuTable menus, StationDirectory stations) {
        this.menus = menus;
        this.stations = stations;
    }

    MealRefused reason(StationId station, LocalDateTime now) {
        return menus.of(station, now.toLocalDate())
                .map(menu -> reason(menu, now))
                .orElseGet(() -> MealRefused.orElse(
                        Reason.NO_MENU, "meal.refused.noMenu", station(station), instead(station, now)));
    }

    private MealRefused reason(MealMenuDetails menu, LocalDateTime now) {
        var station = menu.station();
        return switch (menu.at(now.toLocalTime())) {
            case BEFORE_SERVING ->
                MealRefused.of(
                        Reason.BEFORE_SERVING,
                        "meal.refused.beforeServing",
                        "meal.next.later",
                        Formats.time(menu.servingFrom()));
            case AFTER_LAST_CALL ->
                MealRefused.orElse(
                        Reason.AFTER_LAST_CALL,
                        "meal.refused.afterLastCall",
                        Formats.time(menu.lastCall()),
                        instead(station, now));
            case CLOSED ->
                MealRefused.orElse(
                        Reason.DAY_CLOSED, "meal.refused.dayClosed", station(station), instead(station, now));
            // OPEN: somebody took a meal back between the two statements; to this courier it was sold out.
            case SOLD_OUT, OPEN ->
                MealRefused.orElse(Reason.SOLD_OUT, "meal.refused.soldOut", station(station), instead(station, now));
        };
    }

    private Optional<Instead> instead(StationId station, LocalDateTime now) {
        Optional<Instead> today = menus.ofDay(now.toLocalDate()).stream()
                .filter(menu -> !menu.station().equals(station) && menu.at(now.toLocalTime()) == Availability.OPEN)
                .findFirst()
                .map(menu -> new Instead.OtherStation(station(menu.station()), menu.remaining()));
        return today.isPresent()
                ? today
                : menus.after(station, now.toLocalDate())
                        .map(menu -> new Instead.Day(
                                menu.day().equals(now.toLocalDate().plusDays(1)),
                                menu.day().getMonthValue(),
                                menu.day().getDayOfMonth(),
                                menu.servingFrom()));
    }

    private String station(StationId station) {
        return stations.get(station).name(Texts.locale());
    }
}
