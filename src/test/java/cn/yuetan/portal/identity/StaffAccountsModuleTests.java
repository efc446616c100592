package cn.yuetan.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestPeople;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class StaffAccountsModuleTests {

    @Autowired
    StaffAccounts accounts;

    @Autowired
    AuditEntries audit;

    @Autowired
    AccessRecords access;

    @Autowired
    TestPeople people;

    @Autowired
    AccountContacts contacts;

    @Autowired
    TransactionTemplate transaction;

    private final String name = "t" + UUID.randomUUID().toString().substring(0, 12);

    @BeforeEach
    void beAdministrator() {
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.ADMIN);
    }

    @Test
    void opensAnAccountOnceHoweverOftenTheFormIsSent() {
        var form = form(name, AccountKind.STAFF, new DutyOfAccount(Duty.OFFICE, 0));
        accounts.open(form);
        var again = form("x" + name, AccountKind.STAFF, new DutyOfAccount(Duty.OFFICE, 0));
        assertThat(key(() -> accounts.open(new OpenStaffAccount(
                        form.key(), again.kind(), again.userName(), again.displayName(), again.duties()))))
                .isEqualTo("identity.account.sentBefore");
        assertThat(accounts.count(name)).isEqualTo(1);
    }

    @Test
    void refusesTakenNamesAndMissingDuties() {
        accounts.open(form(name, AccountKind.STAFF, new DutyOfAccount(Duty.OFFICE, 0)));
        assertThat(key(() -> accounts.open(form(name, AccountKind.HOST)))).isEqualTo("identity.account.nameTaken");
        assertThat(key(() -> accounts.open(form("x" + name, AccountKind.STAFF))))
                .isEqualTo("identity.account.dutyMissing");
        assertThat(key(() -> accounts.open(form("x" + name, AccountKind.STAFF, new DutyOfAccount(Duty.KEEPER, 0)))))
                .isEqualTo("identity.account.stationMissing");
        assertThat(key(() -> accounts.open(form("Ab", AccountKind.HOST)))).isEqualTo("identity.account.userName");
    }

    @Test
    void theListSaysWhetherSomebodyCanBeReachedAndNotWhere() {
        accounts.open(form(name, AccountKind.HOST));
        var before = accounts.page(name, 0, 1).getFirst();
        assertThat(before.hasPhone()).isFalse();
        transaction.executeWithoutResult(
                status -> contacts.setPhone(new AccountId(before.id()), PhoneNumber.parse("13700001234")));
        var after = accounts.page(name, 0, 1).getFirst();
        assertThat(after.hasPhone()).isTrue();
        assertThat(after.hasEmail()).isFalse();
        assertThat(after.toString()).doesNotContain("1234");
    }

    @Test
    void neverLocksTheAdministratorOut() {
        var self = people.staff();
        people.act(self, Set.of(), Roles.STAFF, Roles.ADMIN);
        assertThat(key(() -> accounts.suspend(self, true))).isEqualTo("identity.account.notYourself");
    }

    @Test
    void readsAPageInOneStatement() {
        accounts.open(
                form(name, AccountKind.STAFF, new DutyOfAccount(Duty.OFFICE, 0), new DutyOfAccount(Duty.KEEPER, 3)));
        assertThat(Statements.of(() -> accounts.page("", 0, 50))).hasSize(1);
        var row = accounts.page(name, 0, 10).getFirst();
        assertThat(row.duties())
                .containsExactlyInAnyOrder(new DutyOfAccount(Duty.OFFICE, 0), new DutyOfAccount(Duty.KEEPER, 3));
        assertThat(row.mustChangePassword()).isTrue();
    }

    @Test
    void takesWildcardsLiterally() {
        assertThat(accounts.count("%")).isZero();
        assertThat(accounts.count("_")).isZero();
    }

    @Test
    void writesAnAuditTrailThatCanBeReadBySubjectAndActor() {
        accounts.open(form(name, AccountKind.HOST));
        var id = accounts.page(name, 0, 1).getFirst().id();
        accounts.signOutEverywhere(id);
        assertThat(audit.before(Long.MAX_VALUE, "account:" + id, "", 10))
                .extracting(AuditEntries.Entry::action)
                .containsExactly("account.signedOutEverywhere", "account.opened");
        var actor =
                audit.before(Long.MAX_VALUE, "account:" + id, "", 1).getFirst().actor();
        assertThat(audit.before(Long.MAX_VALUE, "", actor, 10)).hasSize(2);
        assertThat(audit.before(Long.MAX_VALUE, "", "nobody-at-all", 10)).isEmpty();
        var newest = audit.before(Long.MAX_VALUE, "", "", 1).getFirst();
        assertThat(audit.before(newest.id(), "", "", 1).getFirst().id()).isLessThan(newest.id());
    }

    @Test
    void isForAdministratorsOnly() {
        people.actAsOffice();
        assertThatThrownBy(() -> accounts.page("", 0, 10)).isInstanceOf(AccessDeniedException.class);
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> audit.before(Long.MAX_VALUE, "", "", 10)).isInstanceOf(AccessDeniedException.class);
        assertThat(access.mine(Long.MAX_VALUE, 10)).isEqualTo(List.of());
    }

    private static OpenStaffAccount form(String userName, AccountKind kind, DutyOfAccount... duties) {
        return new OpenStaffAccount(RequestKey.fresh(), kind, userName, "Li Ming", Set.of(duties));
    }

    private static String key(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(InputRefused.class, act).messageKey();
    }
}
