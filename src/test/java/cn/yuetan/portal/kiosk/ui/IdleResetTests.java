package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.kiosk.KioskVisits;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.IdleGuard;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever goes leaves nothing behind. */
class IdleResetTests extends KioskViewTest {

    @Autowired
    private KioskVisits visits;

    @Test
    void nobodyAnswersAndTheTabletForgets() {
        inHand(people.courier());
        language(Locale.ENGLISH);
        open("kiosk/home");
        visits.longerTime(true);
        var session = VaadinSession.getCurrent().getSession().getId();
        var guard = _get(IdleGuard.class);
        ComponentUtil.fireEvent(guard, new IdleGuard.TimeoutEvent(guard, true));
        assertForgotten();
        assertThat(visits.longerTime()).isFalse();
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(VaadinSession.getCurrent().getSession().getId()).isNotEqualTo(session);
    }

    @Test
    void finishAndNotMeForget() {
        for (var word : new String[] {"完成", "不是我", "返回"}) {
            inHand(people.courier());
            open("kiosk/home");
            tap(word);
            assertForgotten();
        }
    }

    @Test
    void theLastPageForgetsByItself() {
        inHand(people.courier());
        open("kiosk/check-in");
        tap("确认");
        var countdown = _get(Countdown.class);
        ComponentUtil.fireEvent(countdown, new Countdown.EndEvent(countdown, true));
        assertForgotten();
    }

    @Test
    void longerTimeTriplesTheWait() {
        inHand(people.courier());
        open("kiosk/home");
        assertThat(_get(IdleGuard.class).getElement().getProperty("factor", 0)).isEqualTo(1);
        tap("慢慢来");
        assertThat(_get(IdleGuard.class).getElement().getProperty("factor", 0)).isEqualTo(3);
    }

    private void assertForgotten() {
        assertThat(currentKiosk.visit()).isEmpty();
        assertThat(currentKiosk.device()).isPresent();
        assertThat(page().getElement().getChildCount()).isZero();
    }
}
