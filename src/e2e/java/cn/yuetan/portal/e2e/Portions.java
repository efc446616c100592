package cn.yuetan.portal.e2e;

import com.microsoft.playwright.Locator;
import java.util.regex.Pattern;

/** The portions of today's meal, as the keeper sets them at /staff/meals. */
final class Portions {

    private static final Pattern LEFT = Pattern.compile("还剩 (\\d+)");

    private final Desk keeper;

    private Portions(Desk keeper) {
        this.keeper = keeper;
    }

    static Portions of(Desk keeper) {
        return new Portions(keeper);
    }

    /** Steps down until this many are left; returns how many were taken away. */
    int leaveExactly(int wanted) {
        var taken = 0;
        while (left() > wanted) {
            var step = left() - wanted >= 5 ? 5 : 1;
            step("少", step);
            taken += step;
        }
        return taken;
    }

    /** Gives back what was taken away. */
    void restore(int taken) {
        for (var rest = taken; rest > 0; ) {
            var step = rest >= 5 ? 5 : 1;
            step("多", step);
            rest -= step;
        }
    }

    private void step(String direction, int step) {
        var before = left();
        keeper.button("%s %d 份".formatted(direction, step)).click();
        for (var tries = 0; left() == before && tries < 50; tries++) {
            keeper.page.waitForTimeout(100);
        }
    }

    private int left() {
        Locator words = keeper.page.getByText(LEFT).first();
        var found = LEFT.matcher(words.textContent());
        if (!found.find()) {
            throw new IllegalStateException("No portions on the page");
        }
        return Integer.parseInt(found.group(1));
    }
}
