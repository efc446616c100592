package cn.yuetan.portal.meal;

import cn.yuetan.portal.station.StationId;
import java.time.LocalDate;
import java.time.LocalTime;

/**
 * A station's meal of one day as everybody may see it.
 *
 * @param priceFen the price in fen
 * @param portions how many portions the kitchen makes
 * @param sold portions ordered and not taken back
 * @param servingFrom from when orders are taken, Beijing time
 * @param lastCall until when orders are taken, Beijing time
 * @param closed whether the keeper has closed the day
 * @param version counts the keeper's changes, so that two keepers do not overwrite each other
 */
public record MealMenuDetails(
        StationId station,
        LocalDate day,
        MealDishes dishes,
        int priceFen,
        int portions,
        int sold,
        LocalTime servingFrom,
        LocalTime lastCall,
        boolean closed,
        int version) {

    /** Whether a meal can be had, and if not, why. */
    public enum Availability {
        OPEN,
        BEFORE_SERVING,
        AFTER_LAST_CALL,
        SOLD_OUT,
        CLOSED
    }

    /** Portions that can still be ordered. */
    public int remaining() {
        return Math.max(0, portions - sold);
    }

    /** Whether a meal can be had at this time of its day. */
    public Availability at(LocalTime time) {
        if (closed) {
            return Availability.CLOSED;
        }
        if (!time.isBefore(lastCall)) {
            return Availability.AFTER_LAST_CALL;
        }
        if (remaining() == 0) {
            return Availability.SOLD_OUT;
        }
        return time.isBefore(servingFrom) ? Availability.BEFORE_SERVING : Availability.OPEN;
    }
}
