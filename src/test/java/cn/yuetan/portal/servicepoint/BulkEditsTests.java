package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.servicepoint.BulkLine.Outcome;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** One thing done to many places. */
@PortalTest
class BulkEditsTests {

    @Autowired
    BulkEdits bulk;

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceHistory history;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    PlaceId first;
    PlaceId second;
    PlaceId closed;

    @BeforeEach
    void theOfficeWorks() {
        people.actAsOffice();
        first = places.place();
        second = places.place();
        closed = places.place();
        places.close(closed, "关了");
    }

    @Test
    void saysBeforehandWhatWouldBecomeOfEach() {
        places.adapt(second, draft -> new BulkChange.Holidays(HolidayHours.CLOSED).applied(draft, clock.instant()));
        var rows = history.of(first, Long.MAX_VALUE, 100).size();
        assertThat(outcomes(bulk.preview(all(), new BulkChange.Holidays(HolidayHours.CLOSED))))
                .containsExactly(Outcome.CHANGED, Outcome.SAME, Outcome.REFUSED);
        assertThat(history.of(first, Long.MAX_VALUE, 100)).hasSize(rows);
    }

    @Test
    void doesToEachWhatItSaidAndGoesOnAfterANo() {
        var change = new BulkChange.Holidays(HolidayHours.AS_SUNDAY);
        var key = RequestKey.fresh();
        var lines = bulk.apply(List.of(closed, first, second), change, key);
        assertThat(outcomes(lines)).containsExactly(Outcome.CHANGED, Outcome.CHANGED, Outcome.REFUSED);
        assertThat(lines.getLast().refusal()).isInstanceOf(PlaceRefused.class);
        assertThat(places.details(first).draft().schedule().holidays()).isEqualTo(HolidayHours.AS_SUNDAY);
    }

    @Test
    void theSameActHasOneEffect() {
        var key = RequestKey.fresh();
        var change = new BulkChange.PauseUntil(TestClock.MONDAY.plusDays(4), "停电");
        bulk.apply(List.of(first), change, key);
        var version = places.details(first).version();
        bulk.apply(List.of(first), new BulkChange.Resume(), RequestKey.fresh());
        bulk.apply(List.of(first), change, key);
        assertThat(places.details(first).draft().schedule().pause()).isNull();
        assertThat(places.details(first).version()).isEqualTo(version + 1);
    }

    @Test
    void pausesAndResumes() {
        var change = new BulkChange.PauseUntil(TestClock.MONDAY.plusDays(4), "停电");
        bulk.apply(List.of(first, second), change, RequestKey.fresh());
        assertThat(places.details(first).now().open()).isFalse();
        assertThat(outcomes(bulk.preview(List.of(first, second), change))).containsOnly(Outcome.SAME);
        bulk.apply(List.of(first, second), new BulkChange.Resume(), RequestKey.fresh());
        assertThat(places.details(second).pause()).isNull();
    }

    @Test
    void refusesAPauseThatIsOverBeforeItBegins() {
        var change = new BulkChange.PauseUntil(TestClock.MONDAY, "");
        assertThat(outcomes(bulk.preview(List.of(first), change))).containsExactly(Outcome.REFUSED);
        assertThat(outcomes(bulk.apply(List.of(first), change, RequestKey.fresh())))
                .containsExactly(Outcome.REFUSED);
        assertThat(places.details(first).draft().schedule().pause()).isNull();
    }

    @Test
    void addsAServiceAndLeavesPricesAlone() {
        places.adapt(second, draft -> draft.with(List.of(new Offer("haircut", new Money(1500), 3, "周三"))));
        var add = new BulkChange.AddService("haircut", new Money(0));
        assertThat(outcomes(bulk.apply(List.of(first, second), add, RequestKey.fresh())))
                .containsExactly(Outcome.CHANGED, Outcome.SAME);
        assertThat(places.details(second).draft().offers())
                .containsExactly(new Offer("haircut", new Money(1500), 3, "周三"));
        bulk.apply(List.of(first, second), new BulkChange.RemoveService("haircut"), RequestKey.fresh());
        assertThat(places.details(first).draft().offers()).isEmpty();
        assertThat(places.details(second).draft().offers()).isEmpty();
    }

    @Test
    void aVisitCountsAsProof() {
        bulk.apply(List.of(first), new BulkChange.Visited("一圈都走到了"), RequestKey.fresh());
        assertThat(places.details(first).trust()).isEqualTo(Trust.GREEN);
    }

    @Test
    void takesNoMoreThanItCan() {
        var many = LongStream.rangeClosed(1, BulkEdits.MOST + 1)
                .mapToObj(PlaceId::new)
                .toList();
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> bulk.apply(many, new BulkChange.Resume(), RequestKey.fresh()));
    }

    private List<PlaceId> all() {
        return List.of(first, second, closed);
    }

    private static List<Outcome> outcomes(List<BulkLine> lines) {
        return lines.stream().map(BulkLine::outcome).toList();
    }
}
