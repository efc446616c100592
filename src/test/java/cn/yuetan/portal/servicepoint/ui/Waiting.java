package cn.yuetan.portal.servicepoint.ui;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.function.BooleanSupplier;

/** Waits for what is done off the page, as somebody in front of it does. */
final class Waiting {

    private static final int TRIES = 300;

    private Waiting() {}

    static void until(BooleanSupplier there) {
        for (var each = 0; each < TRIES && !there.getAsBoolean(); each++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
            MockVaadin.clientRoundtrip(true);
        }
        if (!there.getAsBoolean()) {
            throw new AssertionError("Never came; the page says: " + text());
        }
    }

    /** Everything on the page, dialogs too. */
    static String text() {
        var page = UI.getCurrent().getInternals().getActiveRouterTargetsChain().getFirst();
        return page.getElement().getTextRecursively()
                + UI.getCurrent().getElement().getTextRecursively();
    }
}
