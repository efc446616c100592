package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** The one door through which every change of a place goes. */
@PortalTest
class PlaceWritingTests {

    @Autowired
    TestPlaces places;

    @Autowired
    PlaceWriting writing;

    @Autowired
    PlaceHistory history;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    PlaceId place;
    long me;

    @BeforeEach
    void somebodyWrites() {
        me = people.actAsOffice();
        place = places.place();
    }

    @Test
    void writesAPlaceOnceAKey() {
        var key = RequestKey.fresh();
        var draft = TestPlaces.draft("一次店");
        var first = places.within(() -> writing.create(places.code(), draft, false, key));
        var again = places.within(() -> writing.create(places.code(), draft, false, key));
        assertThat(again).isEqualTo(first);
    }

    @Test
    void givesTheNextFreeNumberWhereNoneIsWished() {
        var last = places.details(place).code();
        var next = places.within(() -> writing.create(null, TestPlaces.draft("下一个"), false, RequestKey.fresh()));
        assertThat(places.details(next).code().number()).isGreaterThan(last.number());
    }

    @Test
    void refusesANumberThatIsTaken() {
        var taken = places.details(place).code();
        refused(
                () -> places.within(() -> writing.create(taken, TestPlaces.draft("重号"), false, RequestKey.fresh())),
                Reason.NUMBER_TAKEN);
    }

    @Test
    void historySaysWhoChangedWhatFromWhatToWhat() {
        var before = places.details(place);
        var wanted = TestPlaces.offering(TestPlaces.named(before.draft(), "新名字"), "haircut");

        var version = places.change(place, before.version(), wanted, RequestKey.fresh());

        assertThat(version).isGreaterThan(before.version());
        var entries = history.since(place, before.version());
        assertThat(entries)
                .extracting(PlaceHistory.Entry::change)
                .containsExactly(
                        new PlaceChange("name", before.draft().facts().name(), "新名字"),
                        new PlaceChange("offer:haircut", "", "0||"));
        assertThat(entries).allSatisfy(entry -> {
            assertThat(entry.by()).contains(new AccountId(me));
            assertThat(entry.version()).isEqualTo(version);
            assertThat(entry.at()).isEqualTo(clock.instant());
        });
        assertThat(history.of(place, Long.MAX_VALUE, 2))
                .extracting(entry -> entry.change().what())
                .containsExactly("offer:haircut", "name");
    }

    @Test
    void theSameKeyChangesOnce() {
        var before = places.details(place);
        var key = RequestKey.fresh();
        var first = places.change(place, before.version(), TestPlaces.named(before.draft(), "改一次"), key);
        places.adapt(place, draft -> TestPlaces.named(draft, "别人又改"));
        var again = places.change(place, before.version(), TestPlaces.named(before.draft(), "改一次"), key);
        assertThat(again).isGreaterThan(first);
        assertThat(places.details(place).draft().facts().name()).isEqualTo("别人又改");
    }

    @Test
    void theSecondOfTwoWhoSawTheSameVersionIsToldSo() {
        var before = places.details(place);
        places.change(place, before.version(), TestPlaces.offering(before.draft(), "haircut"), RequestKey.fresh());
        refused(
                () -> places.change(
                        place, before.version(), TestPlaces.named(before.draft(), "慢了一步"), RequestKey.fresh()),
                Reason.EDITED_MEANWHILE);
        assertThat(places.details(place).draft().facts().name()).isNotEqualTo("慢了一步");
    }

    @Test
    void savingWhatIsThereAlreadyWritesNothing() {
        var before = places.details(place);
        var rows = history.of(place, Long.MAX_VALUE, 100).size();
        assertThat(places.change(place, before.version(), before.draft(), RequestKey.fresh()))
                .isEqualTo(before.version());
        assertThat(history.of(place, Long.MAX_VALUE, 100)).hasSize(rows);
    }

    @Test
    void aChangeTakenBackLeavesTheRestAlone() {
        var before = places.details(place);
        places.adapt(place, draft -> TestPlaces.open(draft, "9:00-10:00"));
        var change = history.since(place, before.version());
        places.adapt(place, draft -> TestPlaces.named(draft, "另一个名字"));
        places.adapt(
                place,
                draft -> DraftText.undone(
                        draft, change.stream().map(PlaceHistory.Entry::change).toList()));
        var now = places.details(place).draft();
        assertThat(now.schedule()).isEqualTo(before.draft().schedule());
        assertThat(now.facts().name()).isEqualTo("另一个名字");
    }

    @Test
    void offersAndDaysComeAndGo() {
        var tomorrow = TestClock.MONDAY.plusDays(1);
        places.adapt(place, draft -> draft.with(
                        draft.schedule().differing(List.of(new DifferentDay(tomorrow, DayHours.CLOSED, "盘点"))))
                .with(List.of(
                        new Offer("haircut", new Money(500), 2, "工作日"), new Offer("warm-up", new Money(0), null, ""))));
        var there = places.details(place);
        assertThat(there.draft().schedule().different()).containsOnlyKeys(tomorrow);
        assertThat(there.offers()).extracting(offer -> offer.service().code()).containsExactly("warm-up", "haircut");
        assertThat(there.offers().getLast().offer()).isEqualTo(new Offer("haircut", new Money(500), 2, "工作日"));

        places.adapt(place, draft -> draft.with(draft.schedule().differing(List.of()))
                .with(List.of(new Offer("haircut", new Money(600), null, ""))));
        var gone = places.details(place);
        assertThat(gone.draft().schedule().different()).isEmpty();
        assertThat(gone.draft().offers()).containsExactly(new Offer("haircut", new Money(600), null, ""));
    }

    @Test
    void refusesAServiceThatIsNotInTheCatalogue() {
        refused(() -> places.adapt(place, draft -> TestPlaces.offering(draft, "no-such")), Reason.SERVICE_UNKNOWN);
    }

    @Test
    void whatIsClosedForGoodIsChangedNoMore() {
        places.close(place, "搬走了");
        refused(() -> places.adapt(place, draft -> TestPlaces.named(draft, "还改")), Reason.CLOSED);
        var closed = places.details(place);
        assertThat(closed.closed()).isEqualTo(new PlaceDetails.Closed("搬走了", null));
        assertThat(closed.now().open()).isFalse();
        assertThat(places.row(place)).containsEntry("is_open", false);

        places.within(() -> {
            writing.reopen(place, RequestKey.fresh());
            return place;
        });
        assertThat(places.details(place).now().open()).isTrue();
        assertThat(places.row(place)).containsEntry("is_open", true);
    }

    @Test
    void whatIsMergedNamesWhereItWent() {
        var other = places.place();
        var version = places.details(place).version();
        refused(() -> merge(place, version, place), Reason.MERGED);
        merge(place, version, other);
        assertThat(places.details(place).closed())
                .isEqualTo(new PlaceDetails.Closed("同一家", places.details(other).code()));
    }

    @Test
    void opensForNobodyOutsideATransaction() {
        assertThatThrownBy(() -> writing.adapt(place, draft -> draft, RequestKey.fresh()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void everyChangeReckonsWhetherItIsOpenNow() {
        assertThat(places.row(place)).containsEntry("is_open", true);
        places.adapt(place, draft -> TestPlaces.open(draft, "12:00-13:00"));
        assertThat(places.row(place)).containsEntry("is_open", false);
        places.adapt(place, draft -> draft.with(draft.schedule().paused(clock.instant(), null, "装修")));
        assertThat(places.row(place)).containsEntry("is_open", false).containsEntry("changes_at", null);
        assertThat(places.details(place).pause()).isNotNull();
    }

    private PlaceId merge(PlaceId from, int version, PlaceId into) {
        return places.within(() -> {
            writing.close(from, version, "同一家", into, RequestKey.fresh());
            return from;
        });
    }

    private static void refused(Runnable act, Reason reason) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(PlaceRefused.class, no -> assertThat(no.reason())
                .isEqualTo(reason));
    }
}
