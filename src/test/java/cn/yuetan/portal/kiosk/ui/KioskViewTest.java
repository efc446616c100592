package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;

import cn.yuetan.portal.kiosk.CurrentKiosk;
import cn.yuetan.portal.kiosk.DevicePrincipal;
import cn.yuetan.portal.shared.ui.BigTile;
import cn.yuetan.portal.shared.ui.DigitPad;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestTablets;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.ClickEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A tablet of its own station, and hands that tap by accessible name. */
abstract class KioskViewTest extends ViewTest {

    @Autowired
    TestTablets tablets;

    @Autowired
    CurrentKiosk currentKiosk;

    @Autowired
    JdbcClient database;

    StationId station;

    @BeforeEach
    void aStation() {
        station = new StationId(people.station());
    }

    DevicePrincipal atTablet() {
        asNobody();
        return tablets.actAsTablet(station.value());
    }

    DevicePrincipal inHand(long courier) {
        asNobody();
        return tablets.actInHand(station.value(), courier);
    }

    static void tap(String name) {
        var tile = _find(BigTile.class).stream()
                .filter(each -> each.title().equals(name))
                .findFirst();
        if (tile.isPresent()) {
            ComponentUtil.fireEvent(tile.get(), new ClickEvent<NativeButton>(tile.get()));
        } else {
            LocatorJ._click(_get(Button.class, spec -> spec.withText(name)));
        }
    }

    static boolean shows(String name) {
        return _find(BigTile.class).stream().anyMatch(each -> each.title().equals(name))
                || !_find(Button.class, spec -> spec.withText(name)).isEmpty();
    }

    static DigitPad pad() {
        return _get(DigitPad.class);
    }

    static <T extends Component> boolean has(Class<T> type) {
        return !_find(type).isEmpty();
    }
}
