package cn.yuetan.portal.notice.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whom each call reaches. */
class LadderTests {

    private final List<OnDuty> onDuty =
            List.of(new OnDuty(1, new AccountId(1)), new OnDuty(3, new AccountId(2)), new OnDuty(3, new AccountId(3)));

    @Test
    void eachCallReachesOneTierMoreAndNobodyLess() {
        assertThat(Ladder.reached(0, onDuty)).containsExactly(onDuty.getFirst());
        assertThat(Ladder.reached(1, onDuty)).isEqualTo(onDuty);
        assertThat(Ladder.reached(40, onDuty)).isEqualTo(onDuty);
    }

    @Test
    void theOfficeIsCalledAfterTheWholeRosterOrAtOnceWhereItIsEmpty() {
        assertThat(Ladder.exhausted(1, onDuty)).isFalse();
        assertThat(Ladder.exhausted(2, onDuty)).isTrue();
        assertThat(Ladder.exhausted(0, List.of())).isTrue();
        assertThat(Ladder.reached(0, List.of())).isEmpty();
    }
}
