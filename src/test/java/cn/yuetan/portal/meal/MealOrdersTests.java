package cn.yuetan.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.courier.CourierNotActive;
import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
@Tag("database")
class MealOrdersTests {

    @Autowired
    MealOrders orders;

    @Autowired
    MealKitchen kitchen;

    @Autowired
    TestMeals meals;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void givesTheNextNumberAndOnePortion() {
        var station = meals.stationWithMenu(60);

        var first = placeAs(people.courier(), station);
        var second = placeAs(people.courier(), station);

        assertThat(first.numberText()).isEqualTo("001");
        assertThat(second.numberText()).isEqualTo("002");
        assertThat(meals.sold(station)).isEqualTo(2);
        assertThat(meals.numbers(station, TestClock.MONDAY)).containsExactly(1, 2);
    }

    @Test
    void takesThreeStatementsAndTouchesTheMenuLast() {
        var station = meals.stationWithMenu(60);
        people.actAsCourier(people.courier());
        orders.place(meals.order(station));
        people.actAsCourier(people.courier());
        var order = meals.order(station);

        var statements = Statements.of(() -> orders.place(order));

        assertThat(statements).hasSize(3);
        assertThat(statements.get(0)).containsIgnoringCase("courier");
        assertThat(statements.get(1)).startsWith("INSERT INTO meal_order");
        assertThat(statements.get(2)).startsWith("UPDATE meal_menu");
    }

    @Test
    void givesTheSameOrderForTheSameKey() {
        var station = meals.stationWithMenu(60);
        var courier = people.courier();
        people.actAsCourier(courier);
        var order = meals.order(station);

        var first = orders.place(order);
        var again = orders.place(order);

        assertThat(again.id()).isEqualTo(first.id());
        assertThat(again.number()).isEqualTo(first.number());
        assertThat(again.orderedAt()).isEqualTo(first.orderedAt());
        assertThat(meals.sold(station)).isEqualTo(1);
    }

    @Test
    void givesNobodyElsesOrderForAKnownKey() {
        var station = meals.stationWithMenu(60);
        people.actAsCourier(people.courier());
        var order = meals.order(station);
        orders.place(order);
        people.actAsCourier(people.courier());

        assertThat(refusal(() -> orders.place(order))).isEqualTo(Reason.NOT_FOUND);
        assertThat(meals.sold(station)).isEqualTo(1);
    }

    @Test
    void refusesASecondMealAndNamesTheFirst() {
        var station = meals.stationWithMenu(60);
        var other = meals.stationWithMenu(60);
        var courier = people.courier();
        placeAs(courier, station);

        var refused = catchThrowableOfType(MealRefused.class, () -> orders.place(meals.order(other)));

        assertThat(refused.reason()).isEqualTo(Reason.SECOND_MEAL);
        assertThat(refused.messageParameters()[0]).isEqualTo("001");
        assertThat(refused.nextStepKey()).hasValue("meal.next.pickUp");
        assertThat(meals.sold(other)).isZero();
        assertThat(meals.ordersOf(courier)).isEqualTo(1);
    }

    @Test
    void refusesWhatIsSoldOutAndNamesTheOtherStation() {
        clock.set(TestClock.MONDAY.plusYears(1), LocalTime.of(11, 20));
        var station = meals.stationWithMenu(1);
        var other = meals.stationWithMenu(12);
        placeAs(people.courier(), station);
        var late = people.courier();
        people.actAsCourier(late);

        var refused = catchThrowableOfType(MealRefused.class, () -> orders.place(meals.order(station)));

        assertThat(refused.reason()).isEqualTo(Reason.SOLD_OUT);
        assertThat(refused.nextStepKey()).hasValue("meal.next.station");
        assertThat(refused.messageParameters()[2]).isEqualTo("12");
        assertThat(meals.ordersOf(late)).isZero();
        assertThat(meals.sold(station)).isEqualTo(1);
        assertThat(meals.sold(other)).isZero();
    }

    @Test
    void namesTomorrowWhereEverythingIsSoldOut() {
        clock.set(TestClock.MONDAY.plusYears(2), LocalTime.of(11, 20));
        var station = meals.stationWithMenu(1);
        meals.menu(station, TestClock.MONDAY.plusYears(2).plusDays(1), 60);
        placeAs(people.courier(), station);
        people.actAsCourier(people.courier());

        var refused = catchThrowableOfType(MealRefused.class, () -> orders.place(meals.order(station)));

        assertThat(refused.nextStepKey()).hasValue("meal.next.tomorrow");
        assertThat(refused.messageParameters()[1]).isEqualTo("10:30");
    }

    @Test
    void refusesBeforeServing() {
        var station = meals.stationWithMenu(60);
        clock.set(LocalTime.of(10, 29, 59));
        people.actAsCourier(people.courier());

        assertThat(refusal(() -> orders.place(meals.order(station)))).isEqualTo(Reason.BEFORE_SERVING);
        clock.set(LocalTime.of(10, 30));
        assertThat(orders.place(meals.order(station)).number()).isEqualTo(1);
    }

    @Test
    void refusesOrderAfterLastCall() {
        var station = meals.stationWithMenu(60);
        clock.set(LocalTime.of(15, 29, 59));
        placeAs(people.courier(), station);
        clock.set(LocalTime.of(15, 30));
        people.actAsCourier(people.courier());

        assertThat(refusal(() -> orders.place(meals.order(station)))).isEqualTo(Reason.AFTER_LAST_CALL);
        assertThat(meals.sold(station)).isEqualTo(1);
    }

    @Test
    void servesThoseWhoMissedLunch() {
        var station = meals.stationWithMenu(60);
        clock.set(LocalTime.of(15, 5));

        assertThat(placeAs(people.courier(), station).number()).isEqualTo(1);
    }

    @Test
    void refusesWhereThereIsNoMenu() {
        var station = new StationId(people.station());
        var courier = people.courier();
        people.actAsCourier(courier);

        assertThat(refusal(() -> orders.place(meals.order(station)))).isEqualTo(Reason.NO_MENU);
        assertThat(meals.ordersOf(courier)).isZero();
    }

    @Test
    void refusesYesterdaysMenuAfterMidnightButStillKnowsTheOrder() {
        var day = TestClock.MONDAY;
        var station = meals.stationWithMenu(60);
        var courier = people.courier();
        people.actAsCourier(courier);
        var order = meals.order(station);
        var forgotten = meals.order(station);
        var placed = orders.place(order);
        clock.set(day, LocalTime.of(23, 59, 59));
        assertThat(orders.today()).isPresent();

        clock.advance(Duration.ofSeconds(1));

        assertThat(refusal(() -> orders.place(forgotten))).isEqualTo(Reason.OTHER_DAY);
        assertThat(orders.place(order).id()).isEqualTo(placed.id());
        assertThat(orders.today()).isEmpty();
        meals.menu(station, day.plusDays(1), 5);
        clock.set(day.plusDays(1), LocalTime.of(11, 0));
        assertThat(orders.place(meals.order(station)).number()).isEqualTo(1);
        assertThat(meals.sold(station, day)).isEqualTo(1);
    }

    @Test
    void refusesTomorrowsMenu() {
        var station = meals.stationWithMenu(60);
        meals.menu(station, TestClock.MONDAY.plusDays(1), 60);
        people.actAsCourier(people.courier());
        var early = new PlaceMealOrder(station, TestClock.MONDAY.plusDays(1), Staple.BUN, RequestKey.fresh());

        assertThat(refusal(() -> orders.place(early))).isEqualTo(Reason.OTHER_DAY);
    }

    @Test
    void refusesCouriersWhoAreNotApproved() {
        var station = meals.stationWithMenu(60);
        people.actAsCourier(people.courier("REGISTERED"));

        assertThatThrownBy(() -> orders.place(meals.order(station))).isInstanceOf(CourierNotActive.class);
        assertThat(meals.sold(station)).isZero();
    }

    @Test
    void refusesACourierWhoIsSuspendedInTheMiddle() {
        var station = meals.stationWithMenu(60);
        var courier = people.courier();
        people.actAsCourier(courier);
        var onTheScreen = meals.order(station);
        database.sql("UPDATE courier SET status = 'SUSPENDED' WHERE id = ?")
                .param(courier)
                .update();

        assertThatThrownBy(() -> orders.place(onTheScreen)).isInstanceOf(CourierNotActive.class);
        assertThat(meals.ordersOf(courier)).isZero();
        assertThat(meals.sold(station)).isZero();
    }

    @Test
    void refusesPeopleWhoAreNoCouriers() {
        var station = meals.stationWithMenu(60);
        people.actAsKeeper(station.value());

        assertThatThrownBy(() -> orders.place(meals.order(station))).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void letsATabletOrderAtItsOwnStationOnly() {
        var station = meals.stationWithMenu(60);
        var elsewhere = meals.stationWithMenu(60);
        meals.inHand(people.courier(), station);

        assertThatThrownBy(() -> orders.place(meals.order(elsewhere))).isInstanceOf(AccessDeniedException.class);
        assertThat(orders.place(meals.order(station)).number()).isEqualTo(1);
    }

    @Test
    void takesAnOrderBackOnceAndFreesThePortionOnce() {
        var station = meals.stationWithMenu(60);
        var ticket = placeAs(people.courier(), station);
        clock.advance(Duration.ofMinutes(4).plusSeconds(59));

        assertThat(orders.cancel(ticket.id()).state()).isEqualTo(MealOrderState.CANCELLED);
        assertThat(orders.cancel(ticket.id()).state()).isEqualTo(MealOrderState.CANCELLED);

        assertThat(meals.sold(station)).isZero();
    }

    @Test
    void numbersGoOnAfterAnOrderWasTakenBack() {
        var station = meals.stationWithMenu(1);
        var courier = people.courier();
        orders.cancel(placeAs(courier, station).id());

        assertThat(placeAs(courier, station).number()).isEqualTo(2);
        assertThat(meals.sold(station)).isEqualTo(1);
    }

    @Test
    void refusesToTakeBackAfterFiveMinutes() {
        var station = meals.stationWithMenu(60);
        var ticket = placeAs(people.courier(), station);
        clock.advance(Duration.ofMinutes(5));

        assertThat(refusal(() -> orders.cancel(ticket.id()))).isEqualTo(Reason.CANCEL_TOO_LATE);
        assertThat(meals.sold(station)).isEqualTo(1);
    }

    @Test
    void refusesToTakeBackWhatIsBeingCooked() {
        var station = meals.stationWithMenu(60);
        var courier = people.courier();
        var ticket = placeAs(courier, station);
        people.actAsKeeper(station.value());
        kitchen.advance(station, ticket.id(), MealOrderState.PREPARING);
        people.actAsCourier(courier);

        assertThat(refusal(() -> orders.cancel(ticket.id()))).isEqualTo(Reason.CANCEL_COOKING);
        assertThat(meals.sold(station)).isEqualTo(1);
    }

    @Test
    void findsNobodyElsesOrder() {
        var station = meals.stationWithMenu(60);
        var ticket = placeAs(people.courier(), station);
        people.actAsCourier(people.courier());

        assertThat(refusal(() -> orders.cancel(ticket.id()))).isEqualTo(Reason.NOT_FOUND);
        assertThat(orders.today()).isEmpty();
        assertThat(orders.history(0, 10)).isEmpty();
        assertThat(meals.sold(station)).isEqualTo(1);
    }

    @Test
    void remembersWhatTheCourierAte() {
        var courier = people.courier();
        var station = new StationId(people.station());
        for (var day = 0; day < 3; day++) {
            clock.set(TestClock.MONDAY.plusDays(day), LocalTime.of(11, 20));
            meals.menu(station, TestClock.MONDAY.plusDays(day), 60);
            placeAs(courier, station);
        }

        assertThat(orders.historySize()).isEqualTo(3);
        assertThat(orders.history(0, 2))
                .extracting(MealOrderDetails::day)
                .containsExactly(TestClock.MONDAY.plusDays(2), TestClock.MONDAY.plusDays(1));
        assertThat(orders.history(2, 2)).hasSize(1);
        assertThat(orders.today()).hasValueSatisfying(meal -> {
            assertThat(meal.dishes().plate()).isEqualTo("红烧肉 + 炒青菜");
            assertThat(meal.cancellableAt(clock.instant())).isTrue();
            assertThat(meal.cancellableAt(clock.instant().plus(Duration.ofMinutes(5))))
                    .isFalse();
        });
    }

    private MealTicket placeAs(long courier, StationId station) {
        people.actAsCourier(courier);
        return orders.place(meals.order(station));
    }

    private static Reason refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(MealRefused.class, act).reason();
    }
}
