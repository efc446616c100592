package cn.yuetan.portal.meal;

import cn.yuetan.portal.station.StationId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What a courier gets for an order.
 *
 * @param number the pick-up number, counted from 1 per station and day
 */
public record MealTicket(
        long id, StationId station, LocalDate day, int number, Staple staple, MealOrderState state, Instant orderedAt) {

    /** The pick-up number as it is shown and called: at least three digits. */
    public String numberText() {
        return PickupNumber.text(number);
    }
}
