package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A service that an E站 offers.
 *
 * @param service its code in the catalogue
 * @param price nothing is free
 * @param capacity how many at once or a day; null where it does not matter
 * @param conditions for whom, when; may be empty
 */
public record Offer(String service, Money price, @Nullable Integer capacity, String conditions) {

    public static final int MOST_PRICE = 100_000;
    public static final int MOST_CAPACITY = 999;
    public static final int LONGEST_CONDITIONS = 40;

    /** @throws InputRefused if a number is out of its range or the conditions are no single line */
    Offer checked() {
        if (price.fen() > MOST_PRICE) {
            throw new InputRefused("servicepoint.offer.price", MOST_PRICE / 100);
        }
        if (capacity != null && (capacity < 1 || capacity > MOST_CAPACITY)) {
            throw new InputRefused("servicepoint.offer.capacity", MOST_CAPACITY);
        }
        return new Offer(
                service, price, capacity, PlainText.optional(conditions, LONGEST_CONDITIONS, "servicepoint.text"));
    }
}
