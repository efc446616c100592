package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.kiosk.KioskDevices;
import cn.yuetan.portal.shared.ui.NumberDisplay;
import cn.yuetan.portal.shared.ui.RefusalNotice;
import com.github.mvysny.kaributesting.v10.MockAccessDeniedException;
import com.vaadin.flow.component.textfield.TextField;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A tablet shows a code, a keeper enters it. */
class EnrolmentTests extends KioskViewTest {

    @Autowired
    private KioskDevices devices;

    @Test
    void aKeeperBindsTheTabletWhoseCodeTheyRead() {
        asNobody();
        open("kiosk");
        var code = _get(NumberDisplay.class).getElement().getAttribute("data-pairing-code");
        assertThat(code).matches("[0-9]{6}");
        asKeeper(station.value());
        open("staff/kiosks");
        bind(code, UUID.randomUUID().toString());
        assertThat(devices.mine()).hasSize(1);
        bind(code, UUID.randomUUID().toString());
        assertThat(has(RefusalNotice.class)).isTrue();
        assertThat(devices.mine()).hasSize(1);
    }

    @Test
    void theCodeStaysOverAReload() {
        asNobody();
        open("kiosk");
        var code = _get(NumberDisplay.class).getElement().getAttribute("data-pairing-code");
        open("login");
        open("kiosk");
        assertThat(_get(NumberDisplay.class).getElement().getAttribute("data-pairing-code"))
                .isEqualTo(code);
    }

    @Test
    void aWrongCodeKeepsWhatWasTyped() {
        asKeeper(station.value());
        open("staff/kiosks");
        bind("12", "x");
        assertThat(has(RefusalNotice.class)).isTrue();
        assertThat(_get(TextField.class, spec -> spec.withLabel("配对码")).getValue())
                .isEqualTo("12");
        assertThat(devices.mine()).isEmpty();
    }

    @Test
    void aCourierDoesNotBind() {
        asCourier(people.courier());
        assertThatThrownBy(() -> open("staff/kiosks")).isInstanceOf(MockAccessDeniedException.class);
    }

    private static void bind(String code, String name) {
        _get(TextField.class, spec -> spec.withLabel("配对码")).setValue(code);
        _get(TextField.class, spec -> spec.withLabel("设备名称")).setValue(name);
        tap("绑定");
    }
}
