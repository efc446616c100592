package cn.yuetan.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class MealKitchenTests {

    private static final LocalDate TODAY = TestClock.MONDAY;

    @Autowired
    MealKitchen kitchen;

    @Autowired
    MealOrders orders;

    @Autowired
    TestMeals meals;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    StationId station;

    @BeforeEach
    void stationWithMenu() {
        station = meals.stationWithMenu(60);
    }

    @Test
    void leadsAnOrderFromThePanToTheCourier() {
        var order = order();
        asKeeper();

        kitchen.advance(station, order, MealOrderState.PREPARING);
        assertThat(kitchen.board(station)).isEqualTo(new PickupBoard(java.util.List.of(1), java.util.List.of()));
        kitchen.advance(station, order, MealOrderState.READY);
        assertThat(kitchen.board(station)).isEqualTo(new PickupBoard(java.util.List.of(), java.util.List.of(1)));
        kitchen.advance(station, order, MealOrderState.HANDED_OVER);
        assertThat(kitchen.board(station)).isEqualTo(new PickupBoard(java.util.List.of(), java.util.List.of()));

        assertThat(kitchen.orders(station, TODAY))
                .singleElement()
                .extracting(KitchenOrder::state)
                .isEqualTo(MealOrderState.HANDED_OVER);
    }

    @Test
    void showsTheLatestCallFirst() {
        var first = order();
        var second = order();
        asKeeper();
        for (var order : new long[] {first, second}) {
            kitchen.advance(station, order, MealOrderState.PREPARING);
        }
        kitchen.advance(station, second, MealOrderState.READY);
        clock.advance(java.time.Duration.ofSeconds(10));
        kitchen.advance(station, first, MealOrderState.READY);

        assertThat(kitchen.board(station).ready()).containsExactly(1, 2);
    }

    @Test
    void aSecondTapMovesNothing() {
        var order = order();
        asKeeper();

        kitchen.advance(station, order, MealOrderState.PREPARING);
        kitchen.advance(station, order, MealOrderState.PREPARING);

        assertThat(kitchen.board(station).preparing()).containsExactly(1);
    }

    @Test
    void refusesStepsThatDoNotFollow() {
        var order = order();
        asKeeper();

        assertThat(refusal(() -> kitchen.advance(station, order, MealOrderState.HANDED_OVER)))
                .isEqualTo(Reason.STATE_MOVED);
        assertThat(refusal(() -> kitchen.advance(station, order, MealOrderState.READY)))
                .isEqualTo(Reason.STATE_MOVED);
    }

    @Test
    void takesTheMoneyOnce() {
        var order = order();
        var keeper = asKeeper();

        kitchen.takePayment(station, order, 1000, PaymentMethod.CASH);
        kitchen.takePayment(station, order, 1000, PaymentMethod.CASH);

        assertThat(keeper).isPositive();
        assertThat(refusal(() -> kitchen.takePayment(station, order, 1000, PaymentMethod.SCAN)))
                .isEqualTo(Reason.ALREADY_PAID);
        assertThat(kitchen.totals(station, TODAY)).isEqualTo(new MealDayTotals(1, 0, 0, 0, 1000, 0));
    }

    @ParameterizedTest
    @ValueSource(ints = {Integer.MIN_VALUE, -1, 0, 10_001})
    void refusesAmountsThatCannotBe(int fen) {
        var order = order();
        asKeeper();

        assertThatThrownBy(() -> kitchen.takePayment(station, order, fen, PaymentMethod.CASH))
                .isInstanceOf(InputRefused.class);
        assertThat(kitchen.totals(station, TODAY).takenFen()).isZero();
    }

    @Test
    void refusesMoneyForAnOrderThatWasTakenBack() {
        var order = order();
        orders.cancel(order);
        asKeeper();

        assertThat(refusal(() -> kitchen.takePayment(station, order, 1000, PaymentMethod.CASH)))
                .isEqualTo(Reason.PAYMENT_WRONG);
    }

    @Test
    void balancesTheDay() {
        var cash = order();
        var scan = order();
        var unpaid = order();
        order();
        orders.cancel(order());
        asKeeper();
        for (var order : new long[] {cash, scan, unpaid}) {
            kitchen.advance(station, order, MealOrderState.PREPARING);
            kitchen.advance(station, order, MealOrderState.READY);
            kitchen.advance(station, order, MealOrderState.HANDED_OVER);
        }
        kitchen.takePayment(station, cash, 1000, PaymentMethod.CASH);
        kitchen.takePayment(station, scan, 1000, PaymentMethod.SCAN);
        clock.set(LocalTime.of(16, 0));

        assertThat(kitchen.closeDay(station, TODAY)).isEqualTo(1);
        assertThat(kitchen.closeDay(station, TODAY)).isZero();

        assertThat(kitchen.totals(station, TODAY)).isEqualTo(new MealDayTotals(4, 3, 1, 1, 1000, 1000));
    }

    @Test
    void closesNoDayBeforeItsLastCall() {
        order();
        asKeeper();

        assertThat(refusal(() -> kitchen.closeDay(station, TODAY))).isEqualTo(Reason.CLOSE_TOO_EARLY);
    }

    @Test
    void takesNoOrderOnAClosedDay() {
        asKeeper();
        clock.set(LocalTime.of(15, 30));
        kitchen.closeDay(station, TODAY);
        clock.set(LocalTime.of(15, 0));
        people.actAsCourier(people.courier());

        assertThat(refusal(() -> orders.place(meals.order(station)))).isEqualTo(Reason.DAY_CLOSED);
    }

    @Test
    void keepsOtherStationsOut() {
        var order = order();
        people.actAsKeeper(people.station());

        assertThatThrownBy(() -> kitchen.advance(station, order, MealOrderState.PREPARING))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> kitchen.board(station)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> kitchen.orders(station, TODAY)).isInstanceOf(AccessDeniedException.class);
        var own = meals.stationWithMenu(5);
        people.actAsKeeper(own.value());
        assertThat(refusal(() -> kitchen.advance(own, order, MealOrderState.PREPARING)))
                .isEqualTo(Reason.NOT_FOUND);
    }

    @Test
    void letsTabletsSeeTheirBoardAndNothingElse() {
        people.act(people.staff(), Set.of(station.value()), Roles.KIOSK);

        assertThat(kitchen.board(station).ready()).isEmpty();
        assertThatThrownBy(() -> kitchen.orders(station, TODAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> kitchen.totals(station, TODAY)).isInstanceOf(AccessDeniedException.class);
    }

    private long order() {
        people.actAsCourier(people.courier());
        return orders.place(meals.order(station)).id();
    }

    private long asKeeper() {
        return people.actAsKeeper(station.value());
    }

    private static Reason refusal(ThrowingCallable act) {
        return catchThrowableOfType(MealRefused.class, act).reason();
    }
}
