package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.Refusal;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What hosts do with their own E站, and nobody with another's. */
@PortalTest
class HostDeskTests {

    private static final LocalDate TODAY = TestClock.MONDAY;
    private static final PlaceHours EVENINGS =
            new PlaceHours(WeekHours.every(DayHours.parse("17:00-01:00")), HolidayHours.CLOSED, DayOfWeek.MONDAY);

    @Autowired
    HostDesk desk;

    @Autowired
    Proofs proofs;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    PlaceId place;
    long host;

    @BeforeEach
    void somebodyKeepsAPlace() {
        people.actAsOffice();
        place = places.place();
        host = places.actAsHostOf(place);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void aHostSeesTheOwnPlacesAndNoOther() {
        var second = places.place();
        places.actAsHostOf(place, second);
        assertThat(desk.mine()).extracting(HostPlace::id).containsExactly(place, second);
        places.actAsHostOf();
        assertThat(desk.mine()).isEmpty();
    }

    @Test
    void morePlacesCostNoMoreStatements() {
        assertThat(Statements.of(() -> desk.mine())).hasSizeLessThanOrEqualTo(4);
        places.actAsHostOf(place, places.place(), places.place(), places.place());
        assertThat(Statements.of(() -> desk.mine())).hasSizeLessThanOrEqualTo(4);
    }

    @Test
    void aPauseHoldsAtOnceAndEndsAtOnce() {
        desk.pause(place, TODAY.plusDays(1), " 盘点 ", RequestKey.fresh());
        assertThat(mine().now().open()).isFalse();
        assertThat(mine().pause()).isEqualTo(new PlaceRow.Paused(TODAY.plusDays(1), "盘点"));
        assertThat(places.details(place).trust()).isEqualTo(Trust.GREEN);
        desk.resume(place, RequestKey.fresh());
        assertThat(mine().now().open()).isTrue();
        assertThat(mine().pause()).isNull();
    }

    @Test
    void aPauseUntilADayEndsByItself() {
        desk.pause(place, TODAY.plusDays(3), "", RequestKey.fresh());
        clock.set(TODAY.plusDays(3), LocalTime.of(9, 0));
        assertThat(mine().now().open()).isTrue();
        assertThat(mine().pause()).isNull();
    }

    @Test
    void theSameTapTwiceIsOneAct() {
        var key = RequestKey.fresh();
        desk.pause(place, TODAY.plusDays(1), "", key);
        desk.resume(place, RequestKey.fresh());
        desk.pause(place, TODAY.plusDays(1), "", key);
        assertThat(mine().pause()).isNull();
        assertThat(changes()).isEqualTo(2);
    }

    @Test
    void nobodyPausesIntoThePastOrWithANovel() {
        assertThatThrownBy(() -> desk.pause(place, TODAY, "", RequestKey.fresh()))
                .isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> desk.pause(place, null, "长".repeat(100_000), RequestKey.fresh()))
                .isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> desk.pause(place, null, "a\u202Eb", RequestKey.fresh()))
                .isInstanceOf(InputRefused.class);
        assertThat(changes()).isZero();
        assertThat(places.details(place).trust()).isEqualTo(Trust.GREY);
    }

    @Test
    void newHoursAreLiveAndKeepPausesAndOtherDays() {
        desk.differ(place, List.of(new DifferentDay(TODAY.plusDays(4), DayHours.CLOSED, "搬货")), RequestKey.fresh());
        desk.pause(place, TODAY.plusDays(1), "", RequestKey.fresh());
        desk.changeHours(place, version(), EVENINGS, RequestKey.fresh());
        var schedule = places.details(place).draft().schedule();
        assertThat(PlaceHours.of(schedule)).isEqualTo(EVENINGS);
        assertThat(schedule.different()).containsOnlyKeys(TODAY.plusDays(4));
        assertThat(schedule.pause()).isNotNull();
    }

    @Test
    void whoeverWorkedOnAnOldPageIsToldAndNothingIsLost() {
        var old = version();
        desk.changeNotes(place, old, new PlaceNotes("", "红门旁边", "", ""), RequestKey.fresh());
        refused(Reason.EDITED_MEANWHILE, () -> desk.changeHours(place, old, EVENINGS, RequestKey.fresh()));
        refused(Reason.EDITED_MEANWHILE, () -> desk.changeOffers(place, old, List.of(), RequestKey.fresh()));
        desk.changeHours(place, version(), EVENINGS, RequestKey.fresh());
        var draft = places.details(place).draft();
        assertThat(draft.facts().landmark()).isEqualTo("红门旁边");
        assertThat(PlaceHours.of(draft.schedule())).isEqualTo(EVENINGS);
    }

    @Test
    void theSameSaveTwiceIsOneChange() {
        var old = version();
        var key = RequestKey.fresh();
        var first = desk.changeHours(place, old, EVENINGS, key);
        assertThat(desk.changeHours(place, old, EVENINGS, key)).isEqualTo(first);
    }

    @Test
    void daysThatDifferComeAndGoInOneTap() {
        var days = List.of(
                new DifferentDay(TODAY.plusDays(5), DayHours.CLOSED, ""),
                new DifferentDay(TODAY.plusDays(6), DayHours.parse("10:00-12:00"), "只开上午"));
        desk.differ(place, days, RequestKey.fresh());
        desk.differ(place, days, RequestKey.fresh());
        assertThat(different()).containsOnlyKeys(TODAY.plusDays(5), TODAY.plusDays(6));
        desk.asUsual(place, List.of(TODAY.plusDays(5)), RequestKey.fresh());
        assertThat(different()).containsOnlyKeys(TODAY.plusDays(6));
        var many = LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2027, 6, 1))
                .map(day -> new DifferentDay(day, DayHours.CLOSED, ""))
                .toList();
        assertThatThrownBy(() -> desk.differ(place, many, RequestKey.fresh())).isInstanceOf(InputRefused.class);
    }

    @Test
    void offersAndNotesAreCheckedAsEverywhere() {
        var service = people.byOffice(places::service);
        people.act(host, Set.of(), Roles.HOST);
        desk.changeOffers(place, version(), List.of(new Offer(service, new Money(1500), 3, "洗剪吹")), RequestKey.fresh());
        assertThat(places.details(place).draft().offers()).hasSize(1);
        assertThatThrownBy(() -> desk.changeOffers(
                        place,
                        version(),
                        List.of(new Offer(service, new Money(9_999_999), null, "")),
                        RequestKey.fresh()))
                .isInstanceOf(InputRefused.class);
        assertThatThrownBy(() -> desk.changeOffers(
                        place, version(), List.of(new Offer("nothing", new Money(0), null, "")), RequestKey.fresh()))
                .isInstanceOf(PlaceRefused.class);
        assertThatThrownBy(() -> desk.changeNotes(
                        place, version(), new PlaceNotes("1".repeat(1_000_000), "", "", ""), RequestKey.fresh()))
                .isInstanceOf(InputRefused.class);
        desk.changeNotes(place, version(), new PlaceNotes("6803 1234", "", "<b>北门</b>", "有坡道"), RequestKey.fresh());
        assertThat(places.details(place).draft().facts().phone()).isEqualTo("+861068031234");
    }

    @Test
    void namesAndPlacesStayWhatStaffDecided() {
        var before = places.details(place).draft().facts();
        desk.changeNotes(place, version(), new PlaceNotes("", "红门旁边", "", ""), RequestKey.fresh());
        var after = places.details(place).draft().facts();
        assertThat(after.name()).isEqualTo(before.name());
        assertThat(after.address()).isEqualTo(before.address());
        assertThat(after.kind()).isEqualTo(before.kind());
        assertThat(after.point()).isEqualTo(before.point());
    }

    @Test
    void anothersPlaceIsRefusedAndTheReachIsOnRecord() {
        var code = places.details(place).code();
        var version = version();
        var stranger = places.actAsHostOf();
        denied(() -> desk.details(code));
        denied(() -> desk.pause(place, null, "", RequestKey.fresh()));
        denied(() -> desk.resume(place, RequestKey.fresh()));
        denied(() -> desk.differ(place, List.of(), RequestKey.fresh()));
        denied(() -> desk.asUsual(place, List.of(), RequestKey.fresh()));
        denied(() -> desk.changeHours(place, version, EVENINGS, RequestKey.fresh()));
        denied(() -> desk.changeOffers(place, version, List.of(), RequestKey.fresh()));
        denied(() -> desk.changeNotes(place, version, new PlaceNotes("", "", "", ""), RequestKey.fresh()));
        denied(() -> proofs.renew(place));
        assertThat(changes()).isZero();
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE actor_id = ? AND action = 'place.reachedFor'")
                        .param(stranger)
                        .query(Integer.class)
                        .single())
                .isEqualTo(9);
    }

    @Test
    void whoeverIsRemovedIsStoppedAtTheNextAct() {
        desk.pause(place, TODAY.plusDays(1), "", RequestKey.fresh());
        database.sql("DELETE FROM place_host WHERE account_id = ?").param(host).update();
        denied(() -> desk.resume(place, RequestKey.fresh()));
        denied(() -> desk.changeHours(place, version(), EVENINGS, RequestKey.fresh()));
        assertThat(desk.mine()).isEmpty();
    }

    @Test
    void aPlaceThatIsClosedForGoodIsNotChanged() {
        people.actAsOffice();
        places.close(place, "搬走了");
        people.act(host, Set.of(), Roles.HOST);
        refused(Reason.CLOSED, () -> desk.pause(place, null, "", RequestKey.fresh()));
        refused(Reason.CLOSED, () -> desk.changeHours(place, version(), EVENINGS, RequestKey.fresh()));
        assertThat(desk.mine()).isEmpty();
    }

    @Test
    void theHostReadsWhatCouriersSawUntilAnswering() {
        people.actAsCourier(people.courier());
        proofs.seen(place, Word.CLOSED, "");
        clock.advance(Duration.ofMinutes(5));
        people.actAsCourier(people.courier());
        proofs.seen(place, Word.CLOSED, "");
        people.actAsCourier(people.courier());
        proofs.seen(place, Word.WRONG, "现在收二十元");
        people.act(host, Set.of(), Roles.HOST);
        assertThat(mine().doubted()).isTrue();
        assertThat(mine().seen()).hasSize(3).extracting(Seen::note).contains("现在收二十元");
        desk.pause(place, TODAY.plusDays(1), "", RequestKey.fresh());
        assertThat(mine().doubted()).isFalse();
        assertThat(mine().seen()).isEmpty();
    }

    private HostPlace mine() {
        return desk.mine().getFirst();
    }

    private java.util.Map<LocalDate, DifferentDay> different() {
        return places.details(place).draft().schedule().different();
    }

    private int version() {
        return places.details(place).version();
    }

    private int changes() {
        return database.sql(
                        "SELECT COUNT(*) FROM place_change WHERE place_id = ? AND NOT (before_text = '' AND what IN ('name', 'kind', 'address', 'point', 'week', 'holidays'))")
                .param(place.value())
                .query(Integer.class)
                .single();
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(PlaceRefused.class, refusal -> assertThat(refusal.reason())
                        .isEqualTo(reason))
                .isInstanceOf(Refusal.class);
    }
}
