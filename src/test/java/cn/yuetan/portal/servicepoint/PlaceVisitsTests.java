package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.servicepoint.PlaceRefused.Reason;
import cn.yuetan.portal.servicepoint.VisitTask.State;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff go and see whether listings are true. */
@PortalTest
class PlaceVisitsTests {

    @Autowired
    PlaceVisits visits;

    @Autowired
    TestPlaces places;

    @Autowired
    TestPeople people;

    @Autowired
    JdbcClient database;

    PlaceId place;
    AccountId visitor;

    @BeforeEach
    void somebodyIsAsked() {
        people.actAsOffice();
        place = places.place();
        visitor = community();
        assign(place);
    }

    @Test
    void whoIsAskedHasItOnTheListAndInTheInbox() {
        actAsVisitor();
        assertThat(visits.mine()).singleElement().satisfies(task -> {
            assertThat(task.place()).isEqualTo(place);
            assertThat(task.state()).isEqualTo(State.ASSIGNED);
        });
        assertThat(messages(visitor, "servicepoint.visitAssigned")).isEqualTo(1);
        assertThat(Statements.of(() -> visits.mine())).hasSize(2);
    }

    @Test
    void asListedCountsAsProofAndIsDone() {
        actAsVisitor();
        visits.asListed(place);
        visits.asListed(place);
        assertThat(visits.mine()).isEmpty();
        assertThat(places.details(place).trust()).isEqualTo(Trust.GREEN);
        assertThat(visits.of(place)).extracting(VisitTask::state).containsExactly(State.CONFIRMED);
    }

    @Test
    void notAsListedOpensTheCaseForTheOffice() {
        actAsVisitor();
        visits.notAsListed(place, "周日不开");
        assertThat(visits.mine()).isEmpty();
        assertThat(places.details(place).doubted()).isTrue();
        assertThat(places.details(place).provenAt()).isNull();
        var task = visits.of(place).getFirst();
        assertThat(task.state()).isEqualTo(State.VISITED);
        assertThat(task.found()).isEqualTo("周日不开");

        people.actAsOffice();
        visits.asListed(place);
        assertThat(places.details(place).doubted()).isFalse();
        assertThat(visits.of(place).getFirst().state()).isEqualTo(State.CONFIRMED);
    }

    @Test
    void saysWhatIsWrongOrNothing() {
        actAsVisitor();
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> visits.notAsListed(place, "  "));
        assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> visits.notAsListed(place, "长".repeat(61)));
        assertThat(visits.mine()).hasSize(1);
        assertThat(places.details(place).doubted()).isFalse();
    }

    @Test
    void theSameActAsksOnce() {
        people.actAsOffice();
        var other = places.place();
        var key = RequestKey.fresh();
        visits.assign(List.of(other), visitor, TestClock.MONDAY.plusDays(2), "看看灯", key);
        visits.assign(List.of(other), visitor, TestClock.MONDAY.plusDays(2), "看看灯", key);
        assertThat(visits.of(other)).hasSize(1);
        assertThat(messages(visitor, "servicepoint.visitAssigned")).isEqualTo(2);
    }

    @Test
    void aPlaceHasOneVisitorAtATime() {
        people.actAsOffice();
        var next = community();
        visits.assign(List.of(place), next, TestClock.MONDAY.plusDays(2), "", RequestKey.fresh());
        assertThat(visits.of(place)).extracting(VisitTask::state).containsExactly(State.ASSIGNED, State.CALLED_OFF);
        actAsVisitor();
        assertThat(visits.mine()).isEmpty();
    }

    @Test
    void callsAVisitOff() {
        people.actAsOffice();
        visits.callOff(visits.of(place).getFirst());
        assertThat(visits.of(place).getFirst().state()).isEqualTo(State.CALLED_OFF);
    }

    @Test
    void asksNobodyWhoCannotGo() {
        people.actAsOffice();
        var keeper = new AccountId(people.staff());
        var due = TestClock.MONDAY.plusDays(1);
        assertThatExceptionOfType(PlaceRefused.class)
                .isThrownBy(() -> visits.assign(List.of(places.place()), keeper, due, "", RequestKey.fresh()))
                .satisfies(no -> assertThat(no.reason()).isEqualTo(Reason.VISITOR));
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> visits.assign(
                        List.of(places.place()), visitor, TestClock.MONDAY.minusDays(1), "", RequestKey.fresh()));
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> visits.assign(List.of(), visitor, due, "", RequestKey.fresh()));
    }

    @Test
    void oneClosedPlaceMeansThatNobodyIsSentAnywhere() {
        people.actAsOffice();
        var open = places.place();
        var closed = places.place();
        places.close(closed, "关了");
        assertThatExceptionOfType(PlaceRefused.class)
                .isThrownBy(() -> visits.assign(
                        List.of(open, closed), visitor, TestClock.MONDAY.plusDays(1), "", RequestKey.fresh()));
        assertThat(visits.of(open)).isEmpty();
    }

    @Test
    void communityWorkersGoAndDoNotSend() {
        actAsVisitor();
        assertThat(visits.visitors()).extracting(member -> member.account()).contains(visitor);
        assertThatExceptionOfType(AccessDeniedException.class)
                .isThrownBy(() ->
                        visits.assign(List.of(place), visitor, TestClock.MONDAY.plusDays(1), "", RequestKey.fresh()));
    }

    private void assign(PlaceId wanted) {
        visits.assign(List.of(wanted), visitor, TestClock.MONDAY.plusDays(2), "看看灯", RequestKey.fresh());
    }

    private void actAsVisitor() {
        people.act(visitor.value(), Set.of(), Roles.STAFF, Roles.COMMUNITY);
    }

    private AccountId community() {
        var staff = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'COMMUNITY', 0)")
                .param(staff)
                .update();
        return new AccountId(staff);
    }

    private int messages(AccountId to, String kind) {
        return database.sql("SELECT COUNT(*) FROM notice WHERE account_id = ? AND kind = ?")
                .params(to.value(), kind)
                .query(Integer.class)
                .single();
    }
}
