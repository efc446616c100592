package cn.yuetan.portal.meal;

import java.util.Locale;

/** How pick-up numbers are written. */
public final class PickupNumber {

    private PickupNumber() {}

    /** At least three digits: 007, 037, 128. */
    public static String text(int number) {
        return String.format(Locale.ROOT, "%03d", number);
    }
}
