package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The screen that waits: it lives, and never takes a button away from under a finger. */
class AttractTests extends KioskViewTest {

    @Autowired
    private cn.yuetan.portal.testing.TestClock clock;

    @Test
    void aHeartbeatKeepsTheButtonThatAFingerIsComingDownOn() {
        atTablet();
        open("kiosk");
        var start = startButton();
        beat();
        assertThat(startButton()).isSameAs(start);
    }

    @Test
    void closesByItselfWhenTheStationCloses() {
        atTablet();
        open("kiosk");
        assertThat(shows("点击开始")).isTrue();
        clock.set(LocalTime.of(21, 30));
        beat();
        assertThat(shows("点击开始")).isFalse();
        assertThat(shows("只计人数")).isFalse();
    }

    private static Button startButton() {
        return _get(Button.class, spec -> spec.withText("点击开始"));
    }

    private static void beat() {
        var pulse = _get(Pulse.class);
        ComponentUtil.fireEvent(pulse, new Pulse.Beat(pulse, true, "kiosk", 3, true));
    }
}
