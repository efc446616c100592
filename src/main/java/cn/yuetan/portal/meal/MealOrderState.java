package cn.yuetan.portal.meal;

import java.util.EnumSet;
import java.util.Set;

/** Where an order stands, and where it may go from there. */
public enum MealOrderState {
    ORDERED,
    PREPARING,
    READY,
    HANDED_OVER,
    CANCELLED,
    NOT_COLLECTED;

    /** The states an order may go to from this one. */
    public Set<MealOrderState> next() {
        return switch (this) {
            case ORDERED -> EnumSet.of(PREPARING, CANCELLED, NOT_COLLECTED);
            case PREPARING -> EnumSet.of(READY, CANCELLED, NOT_COLLECTED);
            case READY -> EnumSet.of(HANDED_OVER, NOT_COLLECTED);
            case HANDED_OVER, CANCELLED, NOT_COLLECTED -> EnumSet.noneOf(MealOrderState.class);
        };
    }

    public boolean mayBecome(MealOrderState wanted) {
        return next().contains(wanted);
    }

    /** The states from which an order may come to this one. */
    public Set<MealOrderState> before() {
        var before = EnumSet.noneOf(MealOrderState.class);
        for (var state : values()) {
            if (state.mayBecome(this)) {
                before.add(state);
            }
        }
        return before;
    }

    /** Whether nothing happens to the order any more. */
    public boolean isOver() {
        return next().isEmpty();
    }

    /** Whether the kitchen or the window still has to do with it. */
    public boolean isLive() {
        return !isOver();
    }
}
