package cn.yuetan.portal.servicepoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.PasswordSignIn;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.notice.inbox.TestInbox;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** From a number that staff typed to somebody who keeps the place. */
@PortalTest
class HostInvitationsTests {

    private static final AtomicInteger NEXT = new AtomicInteger(40_000);
    private static final String PASSWORD = "月坛的热水很暖和";

    @Autowired
    HostInvitations invitations;

    @Autowired
    HostArrivals arrivals;

    @Autowired
    HostDesk desk;

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
    AccountContacts contacts;

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    JdbcClient database;

    PlaceId place;
    PhoneNumber phone;

    @BeforeEach
    void aPlaceWithoutAHost() {
        links.freshClient();
        phone = new PhoneNumber("+86137%08d".formatted(NEXT.incrementAndGet()));
        people.actAsOffice();
        place = places.place();
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
        links.freshClient();
    }

    @Test
    void theLinkLeavesByShortMessageAndIsNowhereElse() {
        var token = invited();
        var waiting = database.sql("""
                        SELECT d.channel FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
                        WHERE n.kind = 'servicepoint.invited' AND n.cause = (
                            SELECT CONCAT('invitation:', MAX(id)) FROM place_invitation WHERE place_id = ?)
                        """).param(place.value()).query(String.class).list();
        assertThat(waiting).containsExactly("SMS");
        for (var column : new String[] {
            "SELECT opens FROM notice WHERE kind = 'servicepoint.invited'",
            "SELECT detail FROM audit_entry WHERE action LIKE 'place.%'"
        }) {
            assertThat(database.sql(column).query(String.class).list()).noneMatch(text -> text.contains(token));
        }
        assertThat(database.sql("SELECT phone FROM place_invitation WHERE place_id = ?")
                        .param(place.value())
                        .query((row, number) -> new String(row.getBytes(1), StandardCharsets.ISO_8859_1))
                        .single())
                .doesNotContain(phone.national());
        assertThat(row().maskedPhone()).isEqualTo(phone.masked());
        assertThat(row().state()).isEqualTo(InvitationRow.State.OPEN);
    }

    @Test
    void lookingTellsThePlaceAndUsesNothing() {
        var token = invited();
        people.nobody();
        assertThat(arrivals.peek(token, "test").code())
                .isEqualTo(places.details(place).code());
        assertThat(arrivals.peek(token, "test").by()).isEqualTo("李测试");
        assertThat(arrivals.peek(token, "test").maskedPhone()).isEqualTo(phone.masked());
    }

    @Test
    void whoeverArrivesKeepsThePlaceAndIsReachedByTheNumber() {
        var token = invited();
        people.nobody();
        var name = name();
        var account = arrivals.arrive(token, name, "张师傅", PASSWORD, RequestKey.fresh());
        people.act(account.value(), Set.of(), Roles.HOST);
        assertThat(desk.mine()).extracting(HostPlace::id).containsExactly(place);
        assertThat(contacts.of(account).phone()).contains(phone);
        people.nobody();
        assertThat(signIn.signIn(name, PASSWORD, "test").roles()).containsExactly(Roles.HOST);
        people.actAsOffice();
        assertThat(row().state()).isEqualTo(InvitationRow.State.USED);
        assertThat(invitations.hosts(place)).extracting(HostSince::name).containsExactly("张师傅");
    }

    @Test
    void whatFailsGivesTheUseBack() {
        var token = invited();
        people.nobody();
        var taken = "taken-" + NEXT.incrementAndGet();
        database.sql("INSERT INTO account (kind, user_name, display_name, created_at) VALUES ('HOST', ?, 'x', NOW())")
                .param(taken)
                .update();
        refusedInput(() -> arrivals.arrive(token, taken, "张师傅", PASSWORD, RequestKey.fresh()));
        refusedInput(() -> arrivals.arrive(token, name(), "张师傅", "12345678", RequestKey.fresh()));
        refusedInput(() -> arrivals.arrive(token, name(), "张师傅", "x".repeat(1_000_000), RequestKey.fresh()));
        refusedInput(() -> arrivals.arrive(token, "x".repeat(1_000_000), "张师傅", PASSWORD, RequestKey.fresh()));
        refusedInput(() -> arrivals.arrive(token, name(), "<script>", PASSWORD, RequestKey.fresh()));
        assertThat(arrivals.arrive(token, name(), "张师傅", PASSWORD, RequestKey.fresh()))
                .isNotNull();
    }

    @Test
    void twoTapsAtTheSameMomentOpenOneAccount() throws Exception {
        var token = invited();
        var barrier = new CyclicBarrier(2);
        var key = RequestKey.fresh();
        var name = name();
        try (var threads = Executors.newFixedThreadPool(2)) {
            var acts = IntStream.range(0, 2)
                    .mapToObj(each -> (Callable<Boolean>) () -> {
                        people.nobody();
                        barrier.await();
                        try {
                            arrivals.arrive(token, name, "张师傅", PASSWORD, key);
                            return true;
                        } catch (LinkRefused | InputRefused second) {
                            return false;
                        }
                    })
                    .toList();
            var done = 0;
            for (var act : threads.invokeAll(acts)) {
                done += act.get() ? 1 : 0;
            }
            assertThat(done).isEqualTo(1);
        }
        people.actAsOffice();
        assertThat(invitations.hosts(place)).hasSize(1);
    }

    @Test
    void aHostWhoIsSignedInTakesThePlaceOverWithOneTap() {
        var token = invited();
        var own = places.place();
        var host = places.actAsHostOf(own);
        arrivals.takeOver(token);
        assertThat(desk.mine()).extracting(HostPlace::id).containsExactlyInAnyOrder(own, place);
        assertThat(contacts.of(new AccountId(host)).phone()).contains(phone);
        assertThatThrownBy(() -> arrivals.takeOver(token)).isInstanceOf(LinkRefused.class);
        assertThat(desk.mine()).hasSize(2);
    }

    @Test
    void nobodySignedInOpensASecondAccountAndNoStaffTakesOver() {
        var token = invited();
        denied(() -> arrivals.arrive(token, name(), "张师傅", PASSWORD, RequestKey.fresh()));
        denied(() -> arrivals.takeOver(token));
        people.actAsCourier(people.courier());
        denied(() -> arrivals.takeOver(token));
        people.nobody();
        assertThat(arrivals.peek(token, "test")).isNotNull();
    }

    @Test
    void everythingThatDoesNotOpenIsTheSame() {
        var token = invited();
        invitations.revoke(row().id());
        assertThat(row().state()).isEqualTo(InvitationRow.State.REVOKED);
        people.nobody();
        closed(token);
        closed("AAAAAAAAAAAAAAAAAAAAAA");
        closed("x".repeat(100_000));

        people.actAsOffice();
        var late = invited();
        clock.advance(Duration.ofDays(7));
        assertThat(row().state()).isEqualTo(InvitationRow.State.EXPIRED);
        people.nobody();
        closed(late);
        clock.reset();

        people.actAsOffice();
        var gone = invited();
        places.close(place, "搬走了");
        people.nobody();
        closed(gone);
    }

    @Test
    void sendingItAgainEndsTheOneBefore() {
        var first = invited();
        var second = invited();
        assertThat(first).isNotEqualTo(second);
        people.nobody();
        closed(first);
        assertThat(arrivals.peek(second, "test")).isNotNull();
    }

    @Test
    void theSameFormTwiceIsOneInvitation() {
        var key = RequestKey.fresh();
        invitations.invite(place, phone, key);
        invitations.invite(place, phone, key);
        assertThat(invitations.of(place)).hasSize(1);
    }

    @Test
    void whatSomebodyTookIsNotRevokedAndWhoeverIsRemovedIsStopped() {
        var token = invited();
        people.nobody();
        var host = arrivals.arrive(token, name(), "张师傅", PASSWORD, RequestKey.fresh());
        people.actAsOffice();
        invitations.revoke(row().id());
        assertThat(row().state()).isEqualTo(InvitationRow.State.USED);

        var key = RequestKey.fresh();
        invitations.remove(place, host, key);
        invitations.remove(place, host, key);
        assertThat(invitations.hosts(place)).isEmpty();
        assertThat(messages.told(host.value())).containsExactly("servicepoint.hostRemoved");
        people.act(host.value(), Set.of(), Roles.HOST);
        denied(() -> desk.pause(place, null, "", RequestKey.fresh()));
        assertThat(desk.mine()).isEmpty();
    }

    @Test
    void onlyTheOfficeInvites() {
        places.actAsHostOf(place);
        denied(() -> invitations.invite(place, phone, RequestKey.fresh()));
        denied(() -> invitations.of(place));
        denied(() -> invitations.hosts(place));
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.COMMUNITY);
        denied(() -> invitations.invite(place, phone, RequestKey.fresh()));
    }

    private String invited() {
        invitations.invite(place, phone, RequestKey.fresh());
        return links.invitation(place);
    }

    private InvitationRow row() {
        return people.byOffice(() -> invitations.of(place).getFirst());
    }

    private static String name() {
        return "host.t" + NEXT.incrementAndGet();
    }

    private void closed(String token) {
        assertThatThrownBy(() -> arrivals.peek(token, "test"))
                .isInstanceOfSatisfying(LinkRefused.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("notice.link.closed"));
        assertThatThrownBy(() -> arrivals.arrive(token, name(), "张师傅", PASSWORD, RequestKey.fresh()))
                .isInstanceOf(LinkRefused.class);
    }

    private static void denied(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void refusedInput(Runnable act) {
        assertThatThrownBy(act::run).isInstanceOf(InputRefused.class);
    }
}
