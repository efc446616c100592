package cn.yuetan.portal.kiosk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The office suspends somebody in the moment they stand at a tablet: the open page lets go of them. */
class SuspendedInHandTests extends KioskViewTest {

    @Test
    void theOpenPageGoesBackToTheStart() throws InterruptedException {
        var courier = people.courier();
        inHand(courier);
        open("kiosk/home");
        assertThat(leaves()).isFalse();
        people.suspend(courier);
        assertThat(leavesSoon()).isTrue();
    }

    @Test
    void somebodyElsesPageStays() throws InterruptedException {
        inHand(people.courier());
        open("kiosk/home");
        people.suspend(people.courier());
        TimeUnit.MILLISECONDS.sleep(300);
        assertThat(leaves()).isFalse();
    }

    private static boolean leavesSoon() throws InterruptedException {
        for (var tries = 0; tries < 50; tries++) {
            if (leaves()) {
                return true;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return false;
    }

    /** Runs what live updates left for the page and looks for the order to load the start page. */
    private static boolean leaves() {
        MockVaadin.runUIQueue();
        var state = UI.getCurrent().getInternals();
        return state.dumpPendingJavaScriptInvocations().stream()
                .anyMatch(sent -> sent.getInvocation().getParameters().contains("/kiosk"));
    }
}
