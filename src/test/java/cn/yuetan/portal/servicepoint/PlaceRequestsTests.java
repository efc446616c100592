package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.servicepoint.PlaceRequestRow.State;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Name, address, kind and position: hosts ask, staff decide. */
@PortalTest
class PlaceRequestsTests {

    private static final PlaceWish NEW_NAME = new PlaceWish(null, "月坛新理发店", null, null, "换了招牌");

    @Autowired
    PlaceRequests requests;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    TestInbox messages;

    @Autowired
    JdbcClient database;

    PlaceId place;
    long host;
    long office;

    @BeforeEach
    void somebodyKeepsAPlace() {
        office = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'OFFICE', 0)")
                .param(office)
                .update();
        people.actAsOffice();
        place = places.place();
        host = places.actAsHostOf(place);
    }

    @AfterEach
    void leaveNothingWaiting() {
        database.sql("DELETE FROM place_request WHERE place_id = ?")
                .param(place.value())
                .update();
    }

    @Test
    void askingChangesNothingAndTellsTheOffice() {
        requests.ask(place, NEW_NAME, RequestKey.fresh());
        assertThat(name()).isNotEqualTo("月坛新理发店");
        assertThat(mine().state()).isEqualTo(State.WAITING);
        assertThat(mine().changes()).singleElement().isEqualTo(new PlaceChange("name", name(), "月坛新理发店"));
        assertThat(messages.told(office)).containsExactly("servicepoint.requestAsked");
        assertThat(messages.of(office).getFirst().text()).isNotBlank();
    }

    @Test
    void theSameTapTwiceIsOneRequestAndASecondOneWaits() {
        var key = RequestKey.fresh();
        requests.ask(place, NEW_NAME, key);
        requests.ask(place, NEW_NAME, key);
        refused(Reason.ALREADY_ASKED, () -> requests.ask(place, NEW_NAME, RequestKey.fresh()));
        assertThat(messages.told(office)).hasSize(1);
    }

    @Test
    void approvingChangesExactlyWhatWasAskedWhateverElseWasChanged() {
        requests.ask(
                place,
                new PlaceWish(PlaceKind.COMMUNITY, null, "月坛北街 5 号（示例）", new GeoPoint(39.915, 116.35), ""),
                RequestKey.fresh());
        places.adapt(place, draft -> TestPlaces.named(draft, "别人改的名字"));
        actAsOffice();
        requests.approve(mineAsOffice().id());
        requests.approve(mineAsOffice().id());
        var facts = places.details(place).draft().facts();
        assertThat(facts.kind()).isEqualTo(PlaceKind.COMMUNITY);
        assertThat(facts.address()).isEqualTo("月坛北街 5 号（示例）");
        assertThat(facts.point()).isEqualTo(new GeoPoint(39.915, 116.35));
        assertThat(facts.name()).isEqualTo("别人改的名字");
        assertThat(messages.told(host)).containsExactly("servicepoint.requestApproved");
        assertThat(messages.of(office)).allMatch(cn.yuetan.portal.notice.inbox.InboxEntry::over);
        refused(Reason.DECIDED, () -> requests.refuse(latestId(), "晚了"));
    }

    @Test
    void refusingTellsTheHostsWhy() {
        var second = places.actAsHostOf(place);
        requests.ask(place, NEW_NAME, RequestKey.fresh());
        actAsOffice();
        assertThatThrownBy(() -> requests.refuse(latestId(), "  ")).isInstanceOf(InputRefused.class);
        requests.refuse(latestId(), "招牌还没换");
        assertThat(name()).isNotEqualTo("月坛新理发店");
        assertThat(messages.told(host)).containsExactly("servicepoint.requestRefused");
        assertThat(messages.told(second)).containsExactly("servicepoint.requestRefused");
        assertThat(messages.of(host).getFirst().text()).contains("招牌还没换");
        refused(Reason.DECIDED, () -> requests.approve(latestId()));
        act(host);
        assertThat(mine().state()).isEqualTo(State.REFUSED);
        requests.ask(place, NEW_NAME, RequestKey.fresh());
    }

    @Test
    void whoeverAskedMayThinkBetterOfIt() {
        requests.ask(place, NEW_NAME, RequestKey.fresh());
        requests.withdraw(latestId());
        requests.withdraw(latestId());
        assertThat(mine().state()).isEqualTo(State.WITHDRAWN);
        assertThat(messages.told(host)).isEmpty();
        actAsOffice();
        refused(Reason.DECIDED, () -> requests.approve(latestId()));
    }

    @Test
    void whatCannotBeRightIsRefusedBeforeStaffSeeIt() {
        var now = places.details(place).draft().facts();
        refused(
                Reason.NOTHING_ASKED,
                () -> requests.ask(
                        place, new PlaceWish(now.kind(), now.name(), null, now.point(), "x"), RequestKey.fresh()));
        for (var wish : new PlaceWish[] {
            new PlaceWish(null, "名".repeat(100_000), null, null, ""),
            new PlaceWish(null, "", null, null, ""),
            new PlaceWish(null, null, "a\u0000b", null, ""),
            new PlaceWish(null, null, null, new GeoPoint(31.2, 121.5), ""),
            new PlaceWish(null, "好名字", null, null, "长".repeat(61))
        }) {
            assertThatThrownBy(() -> requests.ask(place, wish, RequestKey.fresh()))
                    .isInstanceOf(InputRefused.class);
        }
        assertThat(requests.latest(place)).isEmpty();
    }

    @Test
    void nobodyElseAsksWithdrawsOrDecides() {
        requests.ask(place, NEW_NAME, RequestKey.fresh());
        var id = latestId();
        denied(() -> requests.approve(id));
        denied(() -> requests.refuse(id, "x"));
        denied(requests::waiting);
        places.actAsHostOf();
        denied(() -> requests.ask(place, NEW_NAME, RequestKey.fresh()));
        denied(() -> requests.withdraw(id));
        denied(() -> requests.latest(place));
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.COMMUNITY);
        denied(() -> requests.approve(id));
    }

    @Test
    void whoeverWasRemovedHearsNothingMore() {
        requests.ask(place, NEW_NAME, RequestKey.fresh());
        database.sql("DELETE FROM place_host WHERE account_id = ?").param(host).update();
        denied(() -> requests.withdraw(latestId()));
        actAsOffice();
        requests.approve(latestId());
        assertThat(messages.told(host)).isEmpty();
    }

    private void actAsOffice() {
        act(office, Roles.STAFF, Roles.OFFICE);
    }

    private void act(long account) {
        act(account, Roles.HOST);
    }

    private void act(long account, String... roles) {
        people.act(account, Set.of(), roles);
    }

    private PlaceRequestRow mine() {
        return requests.latest(place).orElseThrow();
    }

    private PlaceRequestRow mineAsOffice() {
        return requests.waiting().stream()
                .filter(row -> row.place().equals(place))
                .findFirst()
                .orElseGet(() -> {
                    act(host);
                    var row = mine();
                    actAsOffice();
                    return row;
                });
    }

    private long latestId() {
        return database.sql("SELECT MAX(id) FROM place_request WHERE place_id = ?")
                .param(place.value())
                .query(Long.class)
                .single();
    }

    private String name() {
        return places.details(place).draft().facts().name();
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(Reason reason, Runnable act) {
        assertThatThrownBy(act::run).isInstanceOfSatisfying(PlaceRefused.class, refusal -> assertThat(refusal.reason())
                .isEqualTo(reason));
    }
}
