package cn.yuetan.portal.meal;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a station's new menu starts with, and the rules of time.
 *
 * @param priceFen the price of a new menu where the station has none yet
 * @param portions the portions of a new menu where the station has none yet
 * @param servingFrom from when a new menu takes orders
 * @param lastCall until when a new menu takes orders
 * @param cancelWithin how long a courier may take an order back
 * @param pickUpWithin how long after the last call meals are kept for their couriers
 * @param quietFrom from when the pick-up screen calls without sound
 * @param quietTo until when the pick-up screen calls without sound
 */
@ConfigurationProperties("portal.meal")
record MealSettings(
        @DefaultValue("1000") int priceFen,
        @DefaultValue("60") int portions,
        @DefaultValue("10:30") LocalTime servingFrom,
        @DefaultValue("15:30") LocalTime lastCall,
        @DefaultValue("5m") Duration cancelWithin,
        @DefaultValue("30m") Duration pickUpWithin,
        @DefaultValue("20:00") LocalTime quietFrom,
        @DefaultValue("07:00") LocalTime quietTo) {

    /** Until when meals are kept after this last call, never past midnight. */
    LocalTime pickUpBy(LocalTime call) {
        var until = call.plus(pickUpWithin);
        return until.isBefore(call) ? LocalTime.of(23, 59) : until;
    }

    boolean quietAt(LocalTime time) {
        return quietFrom.isAfter(quietTo)
                ? !time.isBefore(quietFrom) || time.isBefore(quietTo)
                : !time.isBefore(quietFrom) && time.isBefore(quietTo);
    }
}
