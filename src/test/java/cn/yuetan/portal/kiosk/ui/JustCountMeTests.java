package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.station.Occupancies;
import com.vaadin.flow.component.button.Button;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The start page: counted without a name, closed at night. */
class JustCountMeTests extends KioskViewTest {

    @Autowired
    private Occupancies occupancies;

    @Test
    void countsOnceAndSaysThanks() {
        atTablet();
        open("kiosk");
        tap("只计人数");
        assertThat(occupancies.now(station).inside()).isEqualTo(1);
        assertThat(_get(Button.class, spec -> spec.withText("已计入，请进")).isEnabled())
                .isFalse();
        assertThat(currentKiosk.visit()).isEmpty();
    }

    @Test
    void aClosedStationOffersNothing() {
        clock.set(LocalTime.of(23, 0));
        atTablet();
        open("kiosk");
        assertThat(shows("点击开始")).isFalse();
        assertThat(shows("只计人数")).isFalse();
    }

    @Test
    void aTabletClosedByStaffOffersNothing() {
        var tablet = atTablet();
        database.sql("UPDATE kiosk_device SET closed = TRUE WHERE id = ?")
                .param(tablet.id())
                .update();
        open("kiosk");
        assertThat(shows("点击开始")).isFalse();
    }
}
