package cn.yuetan.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PasswordSignInModuleTests {

    private static final String OWN = "drei kleine Katzen";

    @Autowired
    PasswordSignIn signIn;

    @Autowired
    StaffAccounts accounts;

    @Autowired
    OwnAccount own;

    @Autowired
    SessionEpochs epochs;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private final String address = UUID.randomUUID().toString();
    private final String name = "t" + UUID.randomUUID().toString().substring(0, 12);
    private String handedOut = "";

    @BeforeEach
    void openAccount() {
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.ADMIN);
        handedOut = accounts.open(new OpenStaffAccount(
                RequestKey.fresh(),
                AccountKind.STAFF,
                name,
                "Li Ming",
                Set.of(new DutyOfAccount(Duty.OFFICE, 0), new DutyOfAccount(Duty.KEEPER, 7))));
        people.nobody();
    }

    @Test
    void asksForAnOwnPasswordFirst() {
        var first = signIn.signIn(name.toUpperCase(java.util.Locale.ROOT) + " ", handedOut, address);
        assertThat(first.roles()).containsExactly(Roles.MUST_CHANGE_PASSWORD);
        var after = change(first, handedOut, OWN);
        assertThat(after.roles()).containsExactlyInAnyOrder(Roles.STAFF, Roles.OFFICE, Roles.KEEPER);
        assertThat(after.principal().stationIds()).containsExactly(7L);
        assertThat(signIn.signIn(name, OWN, address).roles()).contains(Roles.OFFICE);
        refused(() -> signIn.signIn(name, handedOut, address));
    }

    @Test
    void endsOldSessionsWhenThePasswordChanges() {
        var before = signIn.signIn(name, handedOut, address);
        assertThat(epochs.stillCounts(before.principal())).isTrue();
        var after = change(before, handedOut, OWN);
        assertThat(epochs.stillCounts(before.principal())).isFalse();
        assertThat(epochs.stillCounts(after.principal())).isTrue();
    }

    @Test
    void saysTheSameAboutUnknownNamesAndWrongPasswords() {
        var wrong = refused(() -> signIn.signIn(name, "wrong password", address));
        var unknown = refused(() -> signIn.signIn("nobody-" + name, "wrong password", address));
        assertThat(unknown.messageKey()).isEqualTo(wrong.messageKey()).isEqualTo("identity.login.wrong");
    }

    @Test
    void slowsUnknownNamesDownLikeKnownOnes() {
        for (var who : new String[] {name, "nobody-" + name}) {
            for (var i = 0; i < 5; i++) {
                assertThat(refused(() -> signIn.signIn(who, "x", address)).messageKey())
                        .isEqualTo("identity.login.wrong");
            }
            assertThat(refused(() -> signIn.signIn(who, "x", address)).messageKey())
                    .isEqualTo("identity.login.wait");
        }
    }

    @Test
    void letsTheOwnerInWhileSomebodyElseGuesses() {
        for (var i = 0; i < 12; i++) {
            refused(() -> signIn.signIn(name, "guess", "attacker-" + address));
        }
        assertThat(signIn.signIn(name, handedOut, address).roles()).isNotEmpty();
    }

    @Test
    void letsTheOwnerInAfterTheWait() {
        for (var i = 0; i < 6; i++) {
            refused(() -> signIn.signIn(name, "x", address));
        }
        clock.advance(Duration.ofSeconds(16));
        assertThat(signIn.signIn(name, handedOut, address).roles()).isNotEmpty();
    }

    @Test
    void keepsSuspendedAccountsOut() {
        var session = signIn.signIn(name, handedOut, address);
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.ADMIN);
        accounts.suspend(session.principal().id().value(), true);
        people.nobody();
        assertThat(epochs.stillCounts(session.principal())).isFalse();
        assertThat(refused(() -> signIn.signIn(name, handedOut, address)).messageKey())
                .isEqualTo("identity.login.suspended");
    }

    @Test
    void refusesWeakPasswords() {
        var session = signIn.signIn(name, handedOut, address);
        people.act(session.principal().id().value(), Set.of(), Roles.MUST_CHANGE_PASSWORD);
        assertThat(key(() -> own.changePassword(handedOut, "kurz", "kurz"))).isEqualTo("identity.password.short");
        assertThat(key(() -> own.changePassword(handedOut, "x".repeat(65), "x".repeat(65))))
                .isEqualTo("identity.password.long");
        assertThat(key(() -> own.changePassword(handedOut, "Password123", "Password123")))
                .isEqualTo("identity.password.common");
        assertThat(key(() -> own.changePassword(handedOut, "aaaaaaaaab", "aaaaaaaaab")))
                .isEqualTo("identity.password.common");
        assertThat(key(() -> own.changePassword(handedOut, "my-" + name, "my-" + name)))
                .isEqualTo("identity.password.common");
        assertThat(key(() -> own.changePassword(handedOut, OWN, OWN + "x"))).isEqualTo("identity.password.notSame");
        assertThat(key(() -> own.changePassword("wrong", OWN, OWN))).isEqualTo("identity.password.oldWrong");
    }

    @Test
    void tellsLongPasswordsApartToTheLastCharacter() {
        var session = signIn.signIn(name, handedOut, address);
        var long64 = "\u6708\u5750\u9a7f\u7ad9".repeat(16);
        change(session, handedOut, long64);
        refused(() -> signIn.signIn(name, long64.substring(0, 63) + "x", address));
        assertThat(signIn.signIn(name, long64, address).roles()).isNotEmpty();
    }

    private SignedIn change(SignedIn session, String old, String wanted) {
        people.act(session.principal().id().value(), Set.of(), Roles.MUST_CHANGE_PASSWORD);
        var changed = own.changePassword(old, wanted, wanted);
        people.nobody();
        return changed;
    }

    private static SignInRefused refused(ThrowingCallable act) {
        return catchThrowableOfType(SignInRefused.class, act);
    }

    private static String key(ThrowingCallable act) {
        return catchThrowableOfType(InputRefused.class, act).messageKey();
    }
}
