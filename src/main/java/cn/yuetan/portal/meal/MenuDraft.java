package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.station.StationId;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A menu as a keeper writes it.
 *
 * @param priceFen 100 to 10,000 fen
 * @param portions 1 to 500
 * @param version the version that was on the screen, 0 for a new menu
 */
public record MenuDraft(
        StationId station,
        LocalDate day,
        MealDishes dishes,
        int priceFen,
        int portions,
        LocalTime servingFrom,
        LocalTime lastCall,
        int version) {

    static final int MOST_PORTIONS = 500;
    private static final int LEAST_FEN = 100;
    private static final int MOST_FEN = 10_000;

    public MenuDraft {
        if (priceFen < LEAST_FEN || priceFen > MOST_FEN) {
            throw new InputRefused("meal.menu.price.range");
        }
        checkPortions(portions);
        if (!servingFrom.isBefore(lastCall)) {
            throw new InputRefused("meal.menu.hours.order");
        }
    }

    static void checkPortions(int portions) {
        if (portions < 1 || portions > MOST_PORTIONS) {
            throw new InputRefused("meal.menu.portions.range", Integer.toString(MOST_PORTIONS));
        }
    }

    /** The same menu for another day, as a new one. */
    MenuDraft onDay(LocalDate other) {
        return new MenuDraft(station, other, dishes, priceFen, portions, servingFrom, lastCall, 0);
    }
}
