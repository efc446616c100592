package cn.yuetan.portal.meal;

import cn.yuetan.portal.station.StationId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * A courier's own order with what it was.
 *
 * @param pickUpBy until when the meal is kept, Beijing time
 * @param paidFen what was paid at the window; null as long as nothing was
 * @param cancelUntil until when the courier may take it back while it is not being cooked
 * @param calledOff why the kitchen could not cook it; empty where it could, or where the courier took it back
 */
public record MealOrderDetails(
        MealTicket ticket,
        MealDishes dishes,
        int priceFen,
        LocalTime pickUpBy,
        @Nullable Integer paidFen,
        Instant cancelUntil,
        String calledOff) {

    public MealOrderState state() {
        return ticket.state();
    }

    public StationId station() {
        return ticket.station();
    }

    public LocalDate day() {
        return ticket.day();
    }

    /** Whether the courier may take it back at this moment. */
    public boolean cancellableAt(Instant now) {
        return state() == MealOrderState.ORDERED && now.isBefore(cancelUntil);
    }
}
