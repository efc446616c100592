package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.shared.ui.RefusalNotice;
import cn.yuetan.portal.shared.ui.ScanListener;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.ComponentUtil;
import org.junit.jupiter.api.Test;

/** Who stands there: wrong digits, wrong PINs, codes that are not ours. */
class IdentifyTests extends KioskViewTest {

    @Test
    void aStrangersDigitsLeadToTheSameQuestionAndNowhere() {
        atTablet();
        open("kiosk/identify");
        tap("手机尾号");
        pad().confirm("9876");
        assertThat(pad().length()).isEqualTo(6);
        pad().confirm("204613");
        assertThat(currentKiosk.visit()).isEmpty();
        assertThat(pad().getElement().getProperty("errorMessage")).isNotBlank();
    }

    @Test
    void rubbishInsteadOfDigitsIsRefused() {
        atTablet();
        open("kiosk/identify");
        tap("手机尾号");
        pad().confirm("١٢٣٤");
        assertThat(pad().length()).isEqualTo(4);
        assertThat(pad().getElement().getProperty("errorMessage")).isNotBlank();
    }

    @Test
    void aForeignCodeIsRefusedWithANextStep() {
        atTablet();
        open("kiosk/identify");
        scan("YT1.not-one-of-ours");
        assertThat(currentKiosk.visit()).isEmpty();
        assertThat(has(RefusalNotice.class)).isTrue();
        tap("再试一次");
        assertThat(shows("手机尾号")).isTrue();
    }

    @Test
    void aCodeScannedAtTheStartPageIsLookedAtToo() {
        atTablet();
        open("kiosk");
        scan("YT1.not-one-of-ours");
        assertThat(path()).isEqualTo("kiosk/identify");
        assertThat(has(RefusalNotice.class)).isTrue();
    }

    @Test
    void onlyATabletAsksWhoYouAre() {
        asCourier(people.courier());
        assertThatThrownBy(() -> open("kiosk/identify")).isInstanceOf(MockAccessDeniedException.class);
        atTablet();
        assertThatThrownBy(() -> open("kiosk/home")).isInstanceOf(MockAccessDeniedException.class);
    }

    private static void scan(String payload) {
        var listener = _get(ScanListener.class);
        ComponentUtil.fireEvent(listener, new ScanListener.ScanEvent(listener, true, payload));
    }
}
