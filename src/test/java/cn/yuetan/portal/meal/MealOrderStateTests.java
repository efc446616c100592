package cn.yuetan.portal.meal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MealOrderStateTests {

    private static final Map<MealOrderState, Set<MealOrderState>> ALLOWED = Map.of(
            MealOrderState.ORDERED,
            Set.of(MealOrderState.PREPARING, MealOrderState.CANCELLED, MealOrderState.NOT_COLLECTED),
            MealOrderState.PREPARING,
            Set.of(MealOrderState.READY, MealOrderState.CANCELLED, MealOrderState.NOT_COLLECTED),
            MealOrderState.READY,
            Set.of(MealOrderState.HANDED_OVER, MealOrderState.NOT_COLLECTED),
            MealOrderState.HANDED_OVER,
            Set.of(),
            MealOrderState.CANCELLED,
            Set.of(),
            MealOrderState.NOT_COLLECTED,
            Set.of());

    @ParameterizedTest
    @EnumSource
    void goesExactlyWhereItMay(MealOrderState from) {
        for (var to : MealOrderState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s to %s", from, to)
                    .isEqualTo(ALLOWED.get(from).contains(to));
            assertThat(to.before().contains(from))
                    .as("%s comes from %s", to, from)
                    .isEqualTo(ALLOWED.get(from).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource
    void isOverExactlyWhereNothingFollows(MealOrderState state) {
        assertThat(state.isOver()).isEqualTo(ALLOWED.get(state).isEmpty());
        assertThat(state.isLive()).isNotEqualTo(state.isOver());
    }
}
