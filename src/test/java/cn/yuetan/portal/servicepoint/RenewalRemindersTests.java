package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.notice.inbox.InboxEntry;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A listing that turns amber asks its hosts once, and they answer with two taps. */
@PortalTest
class RenewalRemindersTests {

    @Autowired
    RenewalReminders reminders;

    @Autowired
    PlaceRenewals renewals;

    @Autowired
    HostDesk desk;

    @Autowired
    HostInvitations invitations;

    @Autowired
    Proofs proofs;

    @Autowired
    TestPlaces places;

    @Autowired
    TestLinks links;

    @Autowired
    TestPeople people;

    @Autowired
    TestInbox messages;

    @Autowired
    TestClock clock;

    @Autowired
    CurrentPerson person;

    @Autowired
    JdbcClient database;

    PlaceId place;
    long host;

    @BeforeEach
    void aProvenPlace() {
        links.freshClient();
        people.actAsOffice();
        place = places.place();
        host = places.actAsHostOf(place);
        proofs.renew(place);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
        links.freshClient();
    }

    @Test
    void asksEachHostOnceWhenItTurnsAmber() {
        var second = places.actAsHostOf(place);
        clock.advance(Duration.ofDays(10));
        reminders.look();
        assertThat(messages.told(host)).isEmpty();
        clock.advance(Duration.ofMinutes(1));
        reminders.look();
        reminders.look();
        clock.advance(Duration.ofDays(7));
        reminders.look();
        assertThat(messages.told(host)).containsExactly("servicepoint.renew SMS");
        assertThat(messages.told(second)).containsExactly("servicepoint.renew SMS");
        assertThat(links.renewal(host)).isNotEqualTo(links.renewal(second));
    }

    @Test
    void asksAgainWhenTheNextProofHasGrownOld() {
        amber();
        act();
        proofs.renew(place);
        assertThat(messages.of(host)).allMatch(InboxEntry::over);
        clock.advance(Duration.ofDays(11));
        reminders.look();
        assertThat(messages.told(host)).hasSize(2);
    }

    @Test
    void theInboxKeepsNoToken() {
        amber();
        assertThat(database.sql("SELECT opens FROM notice WHERE account_id = ? AND kind = 'servicepoint.renew'")
                        .param(host)
                        .query(String.class)
                        .list())
                .containsExactly("/host");
    }

    @Test
    void greyPausedClosedAndHostlessPlacesAreLeftAlone() {
        var paused = kept();
        desk.pause(paused, null, "装修", RequestKey.fresh());
        var back = kept();
        desk.pause(back, TestClock.MONDAY.plusDays(5), "", RequestKey.fresh());
        var grey = kept();
        places.provenAt(grey, clock.instant().minus(Duration.ofDays(25)));
        var closed = kept();
        proofs.renew(closed);
        people.actAsOffice();
        places.close(closed, "搬走了");
        amber();
        assertThat(asked(paused)).isZero();
        assertThat(asked(grey)).isZero();
        assertThat(asked(closed)).isZero();
        assertThat(asked(back)).isEqualTo(1);
        assertThat(asked(place)).isEqualTo(1);
    }

    @Test
    void theLinkRenewsWithoutSigningAnybodyIn() {
        amber();
        var token = links.renewal(host);
        people.nobody();
        assertThat(renewals.peek(token, "test").id()).isEqualTo(place);
        assertThat(renewals.peek(token, "test").trust()).isEqualTo(Trust.AMBER);
        renewals.renew(token);
        assertThat(places.details(place).trust()).isEqualTo(Trust.GREEN);
        assertThat(person.principal()).isEmpty();
        assertThat(messages.of(host)).allMatch(InboxEntry::over);
        closed(token);
    }

    @Test
    void theLinkOfSomebodyRemovedOpensNothing() {
        amber();
        var token = links.renewal(host);
        people.actAsOffice();
        invitations.remove(place, new cn.yuetan.portal.identity.AccountId(host), RequestKey.fresh());
        people.nobody();
        closed(token);
        assertThat(places.details(place).trust()).isEqualTo(Trust.AMBER);
    }

    @Test
    void theLinkOfAnAccountThatMayNotBeUsedOpensNothing() {
        amber();
        database.sql("UPDATE account SET status = 'SUSPENDED' WHERE id = ?")
                .param(host)
                .update();
        people.nobody();
        closed(links.renewal(host));
    }

    @Test
    void theLinkGrowsOldAndAnothersOpensNothing() {
        amber();
        var token = links.renewal(host);
        people.nobody();
        closed("AAAAAAAAAAAAAAAAAAAAAA");
        clock.advance(Duration.ofDays(14));
        closed(token);
    }

    private void amber() {
        clock.advance(Duration.ofDays(11));
        reminders.look();
    }

    private PlaceId kept() {
        people.actAsOffice();
        var other = places.place();
        places.actAsHostOf(other);
        return other;
    }

    private int asked(PlaceId other) {
        return database.sql("SELECT COUNT(*) FROM place_reminder WHERE place_id = ?")
                .param(other.value())
                .query(Integer.class)
                .single();
    }

    private void act() {
        people.act(host, Set.of(), Roles.HOST);
    }

    private void closed(String token) {
        assertThatThrownBy(() -> renewals.peek(token, "test")).isInstanceOf(LinkRefused.class);
        assertThatThrownBy(() -> renewals.renew(token)).isInstanceOf(LinkRefused.class);
    }
}
