package cn.yuetan.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.meal.MealRefused.Reason;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** R1: many couriers, few portions. */
@PortalTest
@Tag("database")
class StampedeTests {

    private static final int ROUNDS = 50;
    private static final int CROWD = 64;

    @Autowired
    MealOrders orders;

    @Autowired
    NaiveMealOrders naive;

    @Autowired
    TestMeals meals;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    /** What is wrong with a round; nothing where sold = min(quota, wanted) and the numbers are 1 to sold. */
    private static List<String> flaws(int quota, int wanted, int acknowledged, int sold, List<Integer> numbers) {
        var flaws = new ArrayList<String>();
        var right = Math.min(quota, wanted);
        if (acknowledged != right) {
            flaws.add("acknowledged " + acknowledged + " instead of " + right);
        }
        if (sold != right) {
            flaws.add("counted " + sold + " instead of " + right);
        }
        if (!numbers.equals(IntStream.rangeClosed(1, right).boxed().toList())) {
            flaws.add("numbers " + numbers);
        }
        return flaws;
    }

    @Test
    void sellsExactlyTheQuotaInEveryRound() {
        var couriers = LongStream.range(0, CROWD).map(i -> people.courier()).toArray();
        var station = new StationId(people.station());
        var random = new Random(20211119);
        for (var round = 0; round < ROUNDS; round++) {
            var day = TestClock.MONDAY.plusYears(10).plusDays(round);
            var quota = 1 + random.nextInt(CROWD + 6);
            clock.set(day, LocalTime.of(11, 20));
            meals.menu(station, day, quota);
            var acts = new ArrayList<Callable<MealTicket>>();
            for (var courier : couriers) {
                acts.add(() -> {
                    meals.inHand(courier, station);
                    return orders.place(meals.order(station));
                });
            }

            var outcomes = Crowd.at(acts);

            var acknowledged =
                    (int) outcomes.stream().filter(Crowd.Outcome::worked).count();
            assertThat(flaws(quota, CROWD, acknowledged, meals.sold(station, day), meals.numbers(station, day)))
                    .as("round %d, quota %d", round, quota)
                    .isEmpty();
            assertThat(outcomes).filteredOn(outcome -> !outcome.worked()).allSatisfy(outcome -> assertThat(
                            outcome.failure())
                    .isInstanceOfSatisfying(MealRefused.class, refused -> assertThat(refused.reason())
                            .isEqualTo(Reason.SOLD_OUT)));
            assertThat(outcomes.stream()
                            .filter(Crowd.Outcome::worked)
                            .map(outcome -> outcome.result().number())
                            .sorted())
                    .isEqualTo(meals.numbers(station, day));
        }
    }

    @Test
    void sellsOneMealToACourierWhoWantsManyAtOnce() {
        var courier = people.courier();
        var first = meals.stationWithMenu(60);
        var second = meals.stationWithMenu(60);
        var acts = new ArrayList<Callable<MealTicket>>();
        for (var tap = 0; tap < 16; tap++) {
            var station = tap % 2 == 0 ? first : second;
            acts.add(() -> {
                people.actAsCourier(courier);
                return orders.place(meals.order(station));
            });
        }

        var outcomes = Crowd.at(acts);

        assertThat(outcomes.stream().filter(Crowd.Outcome::worked)).hasSize(1);
        assertThat(outcomes.stream().filter(outcome -> !outcome.worked()).map(Crowd.Outcome::failure))
                .allSatisfy(failure -> assertThat(failure)
                        .isInstanceOfSatisfying(MealRefused.class, refused -> assertThat(refused.reason())
                                .isEqualTo(Reason.SECOND_MEAL)));
        assertThat(meals.ordersOf(courier)).isEqualTo(1);
        assertThat(meals.sold(first) + meals.sold(second)).isEqualTo(1);
    }

    @Test
    void twoTabletsGetOneLastPortion() {
        for (var round = 0; round < 20; round++) {
            var station = meals.stationWithMenu(1);
            var acts = new ArrayList<Callable<MealTicket>>();
            for (var tablet = 0; tablet < 2; tablet++) {
                var courier = people.courier();
                acts.add(() -> {
                    meals.inHand(courier, station);
                    return orders.place(meals.order(station));
                });
            }

            assertThat(Crowd.at(acts).stream().filter(Crowd.Outcome::worked)).hasSize(1);
            assertThat(meals.sold(station)).isEqualTo(1);
        }
    }

    @Test
    void theSameCheckCatchesNaiveCode() {
        naive.makeTables();
        var flawed = 0;
        for (var round = 0; round < 10; round++) {
            var station = new StationId(people.station());
            naive.menu(station, 10);
            var acts = new ArrayList<Callable<Integer>>();
            for (var i = 0; i < CROWD; i++) {
                var courier = people.courier();
                acts.add(() -> naive.place(courier, station));
            }
            var acknowledged =
                    (int) Crowd.at(acts).stream().filter(Crowd.Outcome::worked).count();
            var found = flaws(10, CROWD, acknowledged, naive.sold(station), naive.numbers(station, TestClock.MONDAY));
            flawed += found.isEmpty() ? 0 : 1;
        }

        assertThat(flawed).isPositive();
    }
}
