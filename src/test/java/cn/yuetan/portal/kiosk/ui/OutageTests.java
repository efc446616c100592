package cn.yuetan.portal.kiosk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.station.Amenities;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Hot water is "有" only as long as the keeper does not say otherwise, on the tablet and on the public page. */
class OutageTests extends KioskViewTest {

    @Autowired
    private Amenities amenities;

    @Test
    void whatTheKeeperReportsStandsOnTheTabletAndForEverybody() {
        asKeeper(station.value());
        open("staff/stations");
        fill(_find(TextField.class).getFirst(), "下午两点好");
        _click(_find(Button.class, spec -> spec.withText("报停")).getFirst());
        assertThat(amenities.outOfOrder(station)).hasSize(1);

        atTablet();
        open("kiosk");
        assertThat(_get(InsideCard.class).getElement().getTextRecursively()).contains("停", "热水暂时停用：下午两点好");
        asNobody();
        open("public/stations");
        assertThat(page().getElement().getTextRecursively()).contains("热水暂时停用：下午两点好");

        asKeeper(station.value());
        open("staff/stations");
        _click(_get(Button.class, spec -> spec.withText("恢复")));
        atTablet();
        open("kiosk");
        assertThat(_get(InsideCard.class).getElement().getTextRecursively())
                .contains("有")
                .doesNotContain("停");
    }
}
