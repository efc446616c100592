package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceAct.Who;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What became of a place, and the latest of it taken back. */
@PortalTest
class HostHistoryTests {

    private static final PlaceHours EVENINGS =
            new PlaceHours(WeekHours.every(DayHours.parse("17:00-01:00")), HolidayHours.AS_USUAL, null);

    @Autowired
    HostHistory history;

    @Autowired
    HostDesk desk;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

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

    @Test
    void saysWhoDidWhat() {
        desk.changeHours(place, version(), EVENINGS, RequestKey.fresh());
        var other = places.actAsHostOf(place);
        desk.pause(place, TestClock.MONDAY.plusDays(1), "盘点", RequestKey.fresh());
        people.act(host, Set.of(), Roles.HOST);
        var acts = history.latest(place);
        assertThat(acts).extracting(PlaceAct::who).containsExactly(Who.HOST, Who.MYSELF, Who.STAFF);
        assertThat(acts).extracting(PlaceAct::undoable).containsExactly(true, false, false);
        assertThat(acts.getFirst().name()).isEqualTo("站主测试");
        assertThat(acts.getFirst().changes()).extracting(PlaceChange::what).containsExactly("pause");
        assertThat(acts.getLast().name()).isEmpty();
        assertThat(other).isNotEqualTo(host);
    }

    @Test
    void takesTheLatestBackInOneTapAndThatAsWell() {
        var before = places.details(place).draft();
        desk.changeHours(place, version(), EVENINGS, RequestKey.fresh());
        var key = RequestKey.fresh();
        history.undo(place, latest().act(), key);
        history.undo(place, latest().act(), key);
        assertThat(places.details(place).draft().schedule()).isEqualTo(before.schedule());
        history.undo(place, latest().act(), RequestKey.fresh());
        assertThat(PlaceHours.of(places.details(place).draft().schedule())).isEqualTo(EVENINGS);
    }

    @Test
    void takesBackEverythingThatWasChangedInOneGo() {
        var first = people.byOffice(places::service);
        var second = people.byOffice(places::service);
        people.act(host, Set.of(), Roles.HOST);
        desk.changeOffers(
                place,
                version(),
                List.of(new Offer(first, new Money(0), null, ""), new Offer(second, new Money(1200), 4, "每天")),
                RequestKey.fresh());
        desk.changeOffers(place, version(), List.of(new Offer(second, new Money(900), null, "")), RequestKey.fresh());
        history.undo(place, latest().act(), RequestKey.fresh());
        assertThat(places.details(place).draft().offers())
                .containsExactlyInAnyOrder(
                        new Offer(first, new Money(0), null, ""), new Offer(second, new Money(1200), 4, "每天"));
    }

    @Test
    void whatSomethingWasChangedAfterIsNotTakenBack() {
        desk.changeHours(place, version(), EVENINGS, RequestKey.fresh());
        var act = latest().act();
        desk.changeNotes(place, version(), new PlaceNotes("", "红门旁边", "", ""), RequestKey.fresh());
        refused(Reason.CHANGED_SINCE, () -> history.undo(place, act, RequestKey.fresh()));
        assertThat(PlaceHours.of(places.details(place).draft().schedule())).isEqualTo(EVENINGS);
    }

    @Test
    void whatStaffDecideIsNotTakenBackByAHost() {
        people.actAsOffice();
        places.adapt(place, draft -> TestPlaces.named(draft, "新名字"));
        people.act(host, Set.of(), Roles.HOST);
        assertThat(latest().undoable()).isFalse();
        refused(Reason.STAFF_DECIDE, () -> history.undo(place, latest().act(), RequestKey.fresh()));
        assertThat(places.details(place).draft().facts().name()).isEqualTo("新名字");
    }

    @Test
    void aSecondPageReadsWhatWasChangedMeanwhile() {
        var old = version();
        assertThat(history.since(place, old)).isEmpty();
        desk.changeHours(place, old, EVENINGS, RequestKey.fresh());
        assertThat(history.since(place, old)).singleElement().satisfies(act -> assertThat(act.version())
                .isEqualTo(version()));
    }

    @Test
    void nobodyReadsOrUndoesAnothersHistory() {
        desk.changeHours(place, version(), EVENINGS, RequestKey.fresh());
        var act = latest().act();
        places.actAsHostOf();
        denied(() -> history.latest(place));
        denied(() -> history.since(place, 0));
        denied(() -> history.undo(place, act, RequestKey.fresh()));
        people.act(host, Set.of(), Roles.HOST);
        database.sql("DELETE FROM place_host WHERE account_id = ?").param(host).update();
        denied(() -> history.undo(place, act, RequestKey.fresh()));
    }

    private PlaceAct latest() {
        return history.latest(place).getFirst();
    }

    private int version() {
        return places.details(place).version();
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(PlaceRefused.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
