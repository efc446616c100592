package cn.yuetan.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.LocalDate;
import java.time.LocalTime;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class MealMenusTests {

    private static final MealDishes DISHES = new MealDishes("宫保鸡丁", "蒜蓉油麦菜", "紫菜汤", true, false);
    private static final LocalDate TODAY = TestClock.MONDAY;

    @Autowired
    MealMenus menus;

    @Autowired
    MealOrders orders;

    @Autowired
    TestMeals meals;

    @Autowired
    TestPeople people;

    StationId station;

    @BeforeEach
    void keeperOfAStation() {
        station = new StationId(people.station());
        people.actAsKeeper(station.value());
    }

    @Test
    void keepsWhatTheKeeperWrote() {
        menus.save(draft(TODAY, 1000, 60, 0));

        assertThat(menus.today(station)).hasValueSatisfying(menu -> {
            assertThat(menu.dishes()).isEqualTo(DISHES);
            assertThat(menu.priceFen()).isEqualTo(1000);
            assertThat(menu.remaining()).isEqualTo(60);
            assertThat(menu.servingFrom()).isEqualTo(LocalTime.of(10, 30));
            assertThat(menu.lastCall()).isEqualTo(LocalTime.of(15, 30));
        });
    }

    @Test
    void newMenusStartWithTheHouseRulesThenWithTheLastOne() {
        assertThat(menus.start(station)).isEqualTo(new MenuStart(1000, 60, LocalTime.of(10, 30), LocalTime.of(15, 30)));
        menus.save(draft(TODAY, 1200, 33, 0));
        assertThat(menus.start(station).priceFen()).isEqualTo(1200);
        assertThat(menus.start(station).portions()).isEqualTo(33);
    }

    @Test
    void aSecondTapOnSaveChangesNothing() {
        menus.save(draft(TODAY, 1000, 60, 0));
        menus.save(draft(TODAY, 1000, 60, 0));

        assertThat(menus.today(station).orElseThrow().version()).isEqualTo(1);
    }

    @Test
    void refusesAMenuForThePast() {
        assertThat(refusal(() -> menus.save(draft(TODAY.minusDays(1), 1000, 60, 0))))
                .isEqualTo(Reason.MENU_PAST);
        assertThat(menus.week(station, TODAY.minusDays(1))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1000, -1, 0, 99, 10_001, Integer.MAX_VALUE})
    void refusesPricesThatCannotBe(int fen) {
        assertThatThrownBy(() -> draft(TODAY, fen, 60, 0)).isInstanceOf(InputRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 501, Integer.MAX_VALUE})
    void refusesPortionsThatCannotBe(int portions) {
        assertThatThrownBy(() -> draft(TODAY, 1000, portions, 0)).isInstanceOf(InputRefused.class);
        menus.save(draft(TODAY, 1000, 60, 0));
        assertThatThrownBy(() -> menus.changePortions(station, TODAY, 60, portions))
                .isInstanceOf(InputRefused.class);
        assertThat(menus.today(station).orElseThrow().portions()).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u3000", "一二三四五六七八九十一二三四五六七八九十一", "红烧\u0000肉", "红烧\n肉", "\ud83c\udf5a"})
    void refusesDishesThatAreNone(String dish) {
        assertThatThrownBy(() -> new MealDishes(dish, "b", "c", false, false)).isInstanceOf(InputRefused.class);
    }

    @Test
    void refusesFiveThousandCharacters() {
        assertThatThrownBy(() -> new MealDishes("菜".repeat(5000), "b", "c", false, false))
                .isInstanceOf(InputRefused.class);
    }

    @Test
    void refusesALastCallBeforeServing() {
        assertThatThrownBy(() ->
                        new MenuDraft(station, TODAY, DISHES, 1000, 60, LocalTime.of(15, 30), LocalTime.of(10, 30), 0))
                .isInstanceOf(InputRefused.class);
    }

    @Test
    void refusesPortionsBelowWhatIsSold() {
        menus.save(draft(TODAY, 1000, 60, 0));
        order();
        order();
        people.actAsKeeper(station.value());

        assertThat(refusal(() -> menus.changePortions(station, TODAY, 60, 1))).isEqualTo(Reason.PORTIONS_BELOW_SOLD);
        assertThat(refusal(() -> menus.save(draft(TODAY, 1000, 1, 1)))).isEqualTo(Reason.PORTIONS_BELOW_SOLD);
        menus.changePortions(station, TODAY, 60, 2);
        assertThat(menus.today(station).orElseThrow().remaining()).isZero();
    }

    @Test
    void tapsOnPortionsCountOnceEach() {
        menus.save(draft(TODAY, 1000, 60, 0));

        menus.changePortions(station, TODAY, 60, 65);
        menus.changePortions(station, TODAY, 60, 65);

        assertThat(menus.today(station).orElseThrow().portions()).isEqualTo(65);
        assertThat(refusal(() -> menus.changePortions(station, TODAY, 60, 55))).isEqualTo(Reason.MENU_CHANGED);
    }

    @Test
    void keepsThePriceSomebodyOrderedAt() {
        menus.save(draft(TODAY, 1000, 60, 0));
        order();
        people.actAsKeeper(station.value());

        assertThat(refusal(() -> menus.save(draft(TODAY, 1200, 60, 1)))).isEqualTo(Reason.MENU_PRICE_FIXED);
        menus.save(draft(TODAY, 1000, 70, 1));
        assertThat(menus.today(station).orElseThrow().portions()).isEqualTo(70);
    }

    @Test
    void refusesToOverwriteSomebodyElsesChange() {
        menus.save(draft(TODAY, 1000, 60, 0));
        menus.save(draft(TODAY, 1000, 70, 1));

        assertThat(refusal(() -> menus.save(draft(TODAY, 1000, 80, 1)))).isEqualTo(Reason.MENU_CHANGED);
        assertThat(refusal(() -> menus.save(draft(TODAY, 1000, 80, 0)))).isEqualTo(Reason.MENU_CHANGED);
        assertThat(menus.today(station).orElseThrow().portions()).isEqualTo(70);
    }

    @Test
    void copiesLastWeekIntoTheDaysThatAreFree() {
        menus.save(draft(TODAY, 1000, 60, 0));
        menus.save(draft(TODAY.plusDays(2), 1100, 50, 0));
        menus.save(draft(TODAY.plusDays(7), 900, 10, 0));

        assertThat(menus.copyWeekBefore(station, TODAY.plusDays(9))).isEqualTo(1);
        assertThat(menus.copyWeekBefore(station, TODAY.plusDays(9))).isZero();

        assertThat(menus.week(station, TODAY.plusDays(7)))
                .extracting(MealMenuDetails::day, MealMenuDetails::portions)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(TODAY.plusDays(7), 10),
                        org.assertj.core.groups.Tuple.tuple(TODAY.plusDays(9), 50));
    }

    @Test
    void copiesNothingIntoThePast() {
        for (var day = 7; day > 0; day--) {
            meals.menu(station, TODAY.plusDays(2).minusDays(7).minusDays(day), 20);
        }

        assertThat(menus.copyWeekBefore(station, TODAY.minusDays(3))).isZero();
        assertThat(refusal(() -> menus.copyWeekBefore(station, TODAY.plusDays(21))))
                .isEqualTo(Reason.NOTHING_TO_COPY);
    }

    @Test
    void keepsOtherKeepersOut() {
        menus.save(draft(TODAY, 1000, 60, 0));
        people.actAsKeeper(people.station());

        assertThatThrownBy(() -> menus.save(draft(TODAY, 1000, 70, 1))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> menus.week(station, TODAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> menus.changePortions(station, TODAY, 60, 61))
                .isInstanceOf(AccessDeniedException.class);
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> menus.save(draft(TODAY, 1000, 70, 1))).isInstanceOf(AccessDeniedException.class);
    }

    private void order() {
        people.actAsCourier(people.courier());
        orders.place(meals.order(station));
    }

    private MenuDraft draft(LocalDate day, int fen, int portions, int version) {
        return new MenuDraft(station, day, DISHES, fen, portions, LocalTime.of(10, 30), LocalTime.of(15, 30), version);
    }

    private static Reason refusal(ThrowingCallable act) {
        return catchThrowableOfType(MealRefused.class, act).reason();
    }
}
