package cn.yuetan.portal.meal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An order as the kitchen and the window see it: a number, no name.
 *
 * @param since when it came into its state
 * @param paidFen what was paid; null as long as nothing was
 */
public record KitchenOrder(
        long id,
        int number,
        Staple staple,
        MealChannel channel,
        MealOrderState state,
        Instant orderedAt,
        Instant since,
        @Nullable Integer paidFen,
        @Nullable PaymentMethod paidMethod) {

    public String numberText() {
        return PickupNumber.text(number);
    }

    public boolean paid() {
        return paidFen != null;
    }
}
