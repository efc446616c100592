package cn.yuetan.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R5: double tap, reload and tap, message sent again, two tabs: one effect. */
@PortalTest
@Tag("database")
class DoubleTapTests {

    private static final int TIMES = 50;

    @Autowired
    MealOrders orders;

    @Autowired
    MealKitchen kitchen;

    @Autowired
    NaiveMealOrders naive;

    @Autowired
    TestMeals meals;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Test
    void doubleTapsOrderOnce() {
        var station = meals.stationWithMenu(500);
        for (var time = 1; time <= TIMES; time++) {
            var courier = people.courier();
            var order = meals.order(station);

            var outcomes = Crowd.at(List.of(placing(courier, order), placing(courier, order), placing(courier, order)));

            assertThat(outcomes).allMatch(Crowd.Outcome::worked);
            assertThat(outcomes.stream().map(outcome -> outcome.result().id()).distinct())
                    .hasSize(1);
            assertThat(outcomes.stream().map(outcome -> outcome.result().number()))
                    .containsOnly(time);
            assertThat(meals.ordersOf(courier)).isEqualTo(1);
            assertThat(meals.sold(station)).isEqualTo(time);
        }
    }

    @Test
    void messagesSentAgainLaterOrderOnce() throws Exception {
        var station = meals.stationWithMenu(500);
        for (var time = 1; time <= TIMES; time++) {
            var courier = people.courier();
            var order = meals.order(station);
            var first = placing(courier, order).call();
            clock.advance(Duration.ofSeconds(30));

            assertThat(placing(courier, order).call().id()).isEqualTo(first.id());
            assertThat(meals.ordersOf(courier)).isEqualTo(1);
            assertThat(meals.sold(station)).isEqualTo(time);
        }
    }

    @Test
    void reloadAndTapOrdersOnceAndNamesTheNumber() throws Exception {
        var station = meals.stationWithMenu(500);
        for (var time = 1; time <= TIMES; time++) {
            var courier = people.courier();
            var first = placing(courier, meals.order(station)).call();

            var again =
                    Crowd.at(List.of(placing(courier, meals.order(station)))).getFirst();

            assertThat(again.failure()).isInstanceOfSatisfying(MealRefused.class, refused -> {
                assertThat(refused.reason()).isEqualTo(Reason.SECOND_MEAL);
                assertThat(refused.messageParameters()[0]).isEqualTo(first.numberText());
            });
            assertThat(meals.ordersOf(courier)).isEqualTo(1);
            assertThat(meals.sold(station)).isEqualTo(time);
        }
    }

    @Test
    void twoTabsOrderOnce() {
        var station = meals.stationWithMenu(500);
        for (var time = 1; time <= TIMES; time++) {
            var courier = people.courier();

            var outcomes =
                    Crowd.at(List.of(placing(courier, meals.order(station)), placing(courier, meals.order(station))));

            assertThat(outcomes.stream().filter(Crowd.Outcome::worked)).hasSize(1);
            assertThat(meals.ordersOf(courier)).isEqualTo(1);
            assertThat(meals.sold(station)).isEqualTo(time);
        }
    }

    @Test
    void theSameCheckCatchesNaiveCode() {
        naive.makeTables();
        var station = new StationId(people.station());
        naive.menu(station, 500);
        var twice = 0;
        for (var time = 0; time < TIMES; time++) {
            var courier = people.courier();
            Crowd.at(List.of(() -> naive.place(courier, station), () -> naive.place(courier, station)));
            twice += naive.ordersOf(courier) > 1 ? 1 : 0;
        }

        assertThat(twice).isPositive();
    }

    @Test
    void takingBackTwiceAtOnceFreesOnePortion() throws Exception {
        var station = meals.stationWithMenu(500);
        for (var time = 0; time < TIMES; time++) {
            var courier = people.courier();
            var ticket = placing(courier, meals.order(station)).call();
            Callable<MealOrderDetails> cancel = () -> {
                people.actAsCourier(courier);
                return orders.cancel(ticket.id());
            };

            var outcomes = Crowd.at(List.of(cancel, cancel));

            assertThat(outcomes).allMatch(Crowd.Outcome::worked);
            assertThat(meals.sold(station)).isZero();
        }
    }

    @Test
    void takingBackWhileTheKitchenStartsHasOneWinner() throws Exception {
        var station = meals.stationWithMenu(500);
        var cancelled = 0;
        for (var time = 0; time < TIMES; time++) {
            var courier = people.courier();
            var ticket = placing(courier, meals.order(station)).call();

            var outcomes = Crowd.<Object>at(List.of(
                    () -> {
                        people.actAsCourier(courier);
                        return orders.cancel(ticket.id());
                    },
                    () -> {
                        people.actAsKeeper(station.value());
                        kitchen.advance(station, ticket.id(), MealOrderState.PREPARING);
                        return MealOrderState.PREPARING;
                    }));

            assertThat(outcomes.stream().filter(Crowd.Outcome::worked)).hasSize(1);
            cancelled += outcomes.getFirst().worked() ? 1 : 0;
            assertThat(meals.sold(station)).isEqualTo(time + 1 - cancelled);
        }
    }

    private Callable<MealTicket> placing(long courier, PlaceMealOrder order) {
        return () -> {
            people.actAsCourier(courier);
            return orders.place(order);
        };
    }
}
