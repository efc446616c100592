package cn.yuetan.portal.meal.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.meal.MealMenus;
import cn.yuetan.portal.meal.MealRefused;
import cn.yuetan.portal.meal.TestMeals;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.ViewTest;
import com.github.mvysny.kaributesting.v10.LocatorJ;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.math.BigDecimal;
import java.time.LocalTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class KeeperMenuTests extends ViewTest {

    @Autowired
    TestMeals meals;

    @Autowired
    MealMenus menus;

    StationId station;

    @BeforeEach
    void keeperPlansTheWeek() {
        station = new StationId(people.station());
        clock.set(TestClock.MONDAY.plusDays(2), LocalTime.of(9, 0));
        asKeeper(station.value());
    }

    @Test
    void writesAMenu() {
        openWeek();
        _click(_find(Button.class, spec -> spec.withText("写菜单")).getFirst());
        write("宫保鸡丁", "12.50", 45);
        click("保存");

        assertThat(menus.today(station)).hasValueSatisfying(menu -> {
            assertThat(menu.dishes().meat()).isEqualTo("宫保鸡丁");
            assertThat(menu.priceFen()).isEqualTo(1250);
            assertThat(menu.portions()).isEqualTo(45);
        });
        _assertNone(MenuForm.class);
    }

    @Test
    void leavesPastDaysAlone() {
        meals.menu(station, TestClock.MONDAY, 60);

        openWeek();

        assertThat(_find(Section.class, spec -> spec.withClasses("meal-day"))).hasSize(7);
        assertThat(_find(Section.class, spec -> spec.withClasses("meal-day-past")))
                .hasSize(2);
        assertThat(_find(Button.class, spec -> spec.withText("写菜单"))).hasSize(5);
        _assertNone(Button.class, spec -> spec.withText("改"));
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        openWeek();
        _click(_find(Button.class, spec -> spec.withText("写菜单")).getFirst());
        write("宫保鸡丁", "-5", 45);

        assertThatThrownBy(() -> click("保存")).isInstanceOf(InputRefused.class);

        assertThat(_get(TextField.class, spec -> spec.withLabel("荤菜")).getValue())
                .isEqualTo("宫保鸡丁");
        assertThat(menus.today(station)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "0.5", "10.005", "99999999999999999999", "100.01"})
    void refusesPricesThatCannotBe(String price) {
        openWeek();
        _click(_find(Button.class, spec -> spec.withText("写菜单")).getFirst());
        write("宫保鸡丁", price, 45);

        assertThatThrownBy(() -> click("保存")).isInstanceOf(InputRefused.class);
        assertThat(menus.today(station)).isEmpty();
    }

    @Test
    void refusesADayThatHasPassedMeanwhile() {
        openWeek();
        _click(_find(Button.class, spec -> spec.withText("写菜单")).getFirst());
        write("宫保鸡丁", "10", 45);
        clock.advance(java.time.Duration.ofDays(1));

        assertThatThrownBy(() -> click("保存")).isInstanceOf(MealRefused.class);
        assertThat(menus.week(station, TestClock.MONDAY)).isEmpty();
    }

    @Test
    void copiesTheWeekBefore() {
        meals.menu(station, TestClock.MONDAY.plusDays(3), 60);
        openWeek();
        click("下一周");
        click("照抄上周");

        assertThat(menus.week(station, TestClock.MONDAY.plusDays(7)))
                .singleElement()
                .satisfies(menu -> assertThat(menu.day()).isEqualTo(TestClock.MONDAY.plusDays(10)));
        assertThat(_find(Button.class, spec -> spec.withText("改"))).hasSize(1);
    }

    private void openWeek() {
        open(KeeperMealsView.class);
        LocatorJ._find(NativeButton.class).stream()
                .filter(chip -> chip.getElement().getTextRecursively().equals("一周菜单"))
                .forEach(LocatorJ::_click);
    }

    private static void write(String meat, String price, int portions) {
        _get(TextField.class, spec -> spec.withLabel("荤菜")).setValue(meat);
        _get(TextField.class, spec -> spec.withLabel("素菜")).setValue("油麦菜");
        _get(TextField.class, spec -> spec.withLabel("汤")).setValue("紫菜汤");
        _get(BigDecimalField.class, spec -> spec.withLabel("价格（元）")).setValue(new BigDecimal(price));
        _get(IntegerField.class, spec -> spec.withLabel("份数")).setValue(portions);
    }

    private static void click(String text) {
        _click(_get(Button.class, spec -> spec.withText(text)));
    }
}
