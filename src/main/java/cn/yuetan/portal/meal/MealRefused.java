package cn.yuetan.portal.meal;

import cn.yuetan.portal.shared.Refusal;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The meal service says no: why, and what works instead. */
public final class MealRefused extends Refusal {

    /** Why. */
    public enum Reason {
        SOLD_OUT,
        BEFORE_SERVING,
        AFTER_LAST_CALL,
        DAY_CLOSED,
        NO_MENU,
        OTHER_DAY,
        SECOND_MEAL,
        NOT_FOUND,
        CANCEL_TOO_LATE,
        CANCEL_COOKING,
        STATE_MOVED,
        ALREADY_PAID,
        PAYMENT_WRONG,
        MENU_PAST,
        MENU_MISSING,
        MENU_CHANGED,
        MENU_PRICE_FIXED,
        PORTIONS_BELOW_SOLD,
        CLOSE_TOO_EARLY,
        NOTHING_TO_COPY
    }

    /** Where or when there is a meal instead. */
    sealed interface Instead {

        record OtherStation(String station, int remaining) implements Instead {}

        record Day(boolean tomorrow, int month, int day, LocalTime from) implements Instead {}
    }

    private final Reason reason;

    private MealRefused(Reason reason, String messageKey, @Nullable String nextStepKey, Object... parameters) {
        super(messageKey, nextStepKey, parameters);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    static MealRefused of(Reason reason, String messageKey, @Nullable String nextStepKey, Object... parameters) {
        return new MealRefused(reason, messageKey, nextStepKey, parameters);
    }

    /** The sentence's own value is parameter 0; those of the next step follow it. */
    static MealRefused orElse(Reason reason, String messageKey, String value, Optional<Instead> instead) {
        return switch (instead.orElse(null)) {
            case Instead.OtherStation(var station, var remaining) ->
                new MealRefused(reason, messageKey, "meal.next.station", value, station, Integer.toString(remaining));
            case Instead.Day(var tomorrow, var month, var day, var from) ->
                new MealRefused(
                        reason,
                        messageKey,
                        tomorrow ? "meal.next.tomorrow" : "meal.next.day",
                        value,
                        from.toString(),
                        Integer.toString(month),
                        Integer.toString(day));
            case null -> new MealRefused(reason, messageKey, "meal.next.ask", value);
        };
    }
}
