package cn.yuetan.portal.kiosk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import cn.yuetan.portal.testing.TestTablets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Somebody at a tablet asks for staff, and somebody goes. */
@PortalTest
class StaffCallsTests {

    @Autowired
    private StaffCalls calls;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestTablets tablets;

    @Test
    void oneCallATabletWaitsUntilSomebodyGoes() {
        var station = people.station();
        var tablet = tablets.actAsTablet(station);
        calls.call(RequestKey.fresh());
        calls.call(RequestKey.fresh());
        people.actAsKeeper(station);
        var waiting = calls.recent();
        assertThat(waiting).singleElement().satisfies(call -> {
            assertThat(call.device()).isEqualTo(tablet.device());
            assertThat(call.takenAt()).isNull();
        });
        calls.take(waiting.getFirst().id());
        assertThat(calls.recent()).singleElement().satisfies(call -> {
            assertThat(call.takenAt()).isNotNull();
            assertThat(call.takenBy()).isNotBlank();
        });
        tablets.act(tablet);
        calls.call(RequestKey.fresh());
        people.actAsKeeper(station);
        assertThat(calls.recent()).hasSize(2);
    }

    @Test
    void aDoubleTapRingsOnceEvenAfterSomebodyWent() {
        var station = people.station();
        var tablet = tablets.actAsTablet(station);
        var key = RequestKey.fresh();
        calls.call(key);
        people.actAsKeeper(station);
        calls.take(calls.recent().getFirst().id());
        tablets.act(tablet);
        calls.call(key);
        people.actAsKeeper(station);
        assertThat(calls.recent()).hasSize(1);
    }

    @Test
    void anotherStationsKeeperNeitherSeesNorTakesIt() {
        var station = people.station();
        tablets.actAsTablet(station);
        calls.call(RequestKey.fresh());
        people.actAsKeeper(station);
        var call = calls.recent().getFirst().id();
        people.actAsKeeper(people.station());
        assertThat(calls.recent()).isEmpty();
        assertThatThrownBy(() -> calls.take(call)).isInstanceOf(AccessDeniedException.class);
    }
}
