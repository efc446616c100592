package cn.yuetan.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** What the whole security chain answers to a browser whose sign-in no longer counts. */
@PortalTest
class EndedSessionTests {

    @Autowired
    @Qualifier("springSecurityFilterChain")
    Filter chain;

    @Autowired
    StaffAccounts staffAccounts;

    @Autowired
    OwnAccount ownAccount;

    @Autowired
    Accounts accounts;

    @Autowired
    TestPeople people;

    private final String name = "e" + UUID.randomUUID().toString().substring(0, 12);

    private long account;
    private String password;
    private MockHttpSession session;

    @BeforeEach
    void signIn() throws Exception {
        asAdmin();
        password = staffAccounts.open(new OpenStaffAccount(
                RequestKey.fresh(), AccountKind.STAFF, name, "Li Ming", Set.of(new DutyOfAccount(Duty.OFFICE, 0))));
        account = staffAccounts.page(name, 0, 1).getFirst().id();
        session = new MockHttpSession();
        people.act(account, Set.of(), Roles.STAFF, Roles.OFFICE);
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(authentication));
        people.nobody();
        // No servlet stands behind the chain here, so a page itself is the journeys' business; the door is the chain's.
        assertThat(door(session)).as("sent to a door before").isNull();
        assertThat(roundTrip(session)).as("who acts before").contains(authentication);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    void signedOutEverywhereByOneself() throws Exception {
        people.act(account, Set.of(), Roles.STAFF, Roles.OFFICE);
        ownAccount.signOutEverywhere();
        assertEnded();
    }

    @Test
    void afterANewPasswordOnlyTheSessionThatChoseItGoesOn() throws Exception {
        people.act(account, Set.of(), Roles.MUST_CHANGE_PASSWORD);
        var goesOn = ownAccount.changePassword(password, "seven moons over Xicheng", "seven moons over Xicheng");
        assertThat(goesOn.principal()).isEqualTo(accounts.principal(new AccountId(account)));
        assertEnded();
    }

    @Test
    void suspendedByAnAdministrator() throws Exception {
        asAdmin();
        staffAccounts.suspend(account, true);
        assertEnded();
    }

    @Test
    void givenOtherDuties() throws Exception {
        asAdmin();
        staffAccounts.assign(account, Set.of(new DutyOfAccount(Duty.COMMUNITY, 0)));
        assertEnded();
    }

    /** A page leads to the door; a round trip goes on to Vaadin as nobody's, without a session, which ends the page. */
    private void assertEnded() throws Exception {
        people.nobody();
        var other = new MockHttpSession();
        session.getAttributeNames()
                .asIterator()
                .forEachRemaining(each -> other.setAttribute(each, session.getAttribute(each)));

        assertThat(door(session)).isEqualTo("/login");
        assertThat(session.isInvalid()).isTrue();
        assertThat(roundTrip(other)).isEmpty();
        assertThat(other.isInvalid()).isTrue();
    }

    private @Nullable String door(MockHttpSession of) throws Exception {
        var answer = new MockHttpServletResponse();
        chain.doFilter(request("GET", "/staff", of), answer, new MockFilterChain());
        return answer.getRedirectedUrl();
    }

    /** Who acts in a round trip of an open page, as the servlet behind the chain sees it. */
    private Optional<Principal> roundTrip(MockHttpSession of) throws Exception {
        var request = request("POST", "/", of);
        request.setParameter("v-r", "uidl");
        var acting = new ArrayList<Optional<Principal>>();
        chain.doFilter(
                request,
                new MockHttpServletResponse(),
                (reached, answer) ->
                        acting.add(Optional.ofNullable(((HttpServletRequest) reached).getUserPrincipal())));
        assertThat(acting).as("round trips that reached Vaadin").hasSize(1);
        return acting.getFirst();
    }

    private static MockHttpServletRequest request(String method, String path, MockHttpSession of) {
        var request = new MockHttpServletRequest(method, path);
        request.setPathInfo(path);
        request.setSession(of);
        return request;
    }

    private void asAdmin() {
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.ADMIN);
    }
}
