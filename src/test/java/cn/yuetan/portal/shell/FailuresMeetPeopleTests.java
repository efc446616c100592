package cn.yuetan.portal.shell;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.ErrorState;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.Surface;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.server.ErrorEvent;
import java.io.IOException;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.access.AccessDeniedException;

class FailuresMeetPeopleTests {

    private final RefusalErrorHandler handler = new RefusalErrorHandler();

    @BeforeEach
    void openBrowser() {
        MockVaadin.setup();
    }

    @AfterEach
    void closeBrowser() {
        MockVaadin.tearDown();
    }

    @Test
    void saysARefusalOnAPhoneWithoutStoppingAnybody() {
        fail(Surface.PHONE, new Full());

        _get(Notification.class);
        _get(RefusalNotice.class);
        _assertNone(Dialog.class);
    }

    @Test
    void saysARefusalAtTheKioskAcrossThePageUntilItIsRead() {
        fail(Surface.KIOSK, new RuntimeException(new Full()));

        Dialog card = _get(Dialog.class);
        _get(card, RefusalNotice.class);
        _click(_get(card, Button.class));
        _assertNone(Dialog.class);
    }

    @Test
    void tellsNothingOfAnInnerFailureButItsReference() {
        fail(Surface.DESK, new IllegalStateException("table meal_order is broken"));

        String shown = _get(ErrorState.class).getElement().getTextRecursively();
        assertThat(shown).doesNotContain("meal_order").containsPattern("[2-9A-Z]{4}-[2-9A-Z]{4}");
    }

    @Test
    void saysThatSomethingIsForOthersWithoutAReference() {
        fail(Surface.DESK, new AccessDeniedException("no"));

        _get(RefusalNotice.class);
        _assertNone(ErrorState.class);
    }

    @Test
    void isSilentWhenTheBrowserHasGone() {
        fail(Surface.DESK, new IOException("Broken pipe"));

        _assertNone(Notification.class);
    }

    @Test
    void givesEveryVisitorOfATabletTheSameStart() {
        Appearance appearance = Appearance.of(UI.getCurrent());
        appearance.setSurface(Surface.KIOSK);
        appearance.setLargeText(true);
        UI.getCurrent().getSession().setLocale(Locale.ENGLISH);
        UI.getCurrent().setLocale(Locale.ENGLISH);

        appearance.reset();

        assertThat(appearance.largeText()).isFalse();
        assertThat(UI.getCurrent().getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        assertThat(UI.getCurrent().getSession().getLocale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    private void fail(Surface surface, Exception failure) {
        Appearance.of(UI.getCurrent()).setSurface(surface);
        handler.error(new ErrorEvent(failure));
        MockVaadin.clientRoundtrip(false);
    }

    private static final class Full extends Refusal {
        Full() {
            super("shell.denied.title");
        }
    }
}
