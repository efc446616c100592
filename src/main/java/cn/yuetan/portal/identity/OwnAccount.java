package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own account. */
@Service
@Transactional(readOnly = true)
public class OwnAccount {

    private final JdbcClient database;
    private final CurrentPerson person;
    private final Passwords rules;
    private final PasswordEncoder hashing;
    private final AccountRoles roles;
    private final Accounts accounts;
    private final AuditTrail audit;

    OwnAccount(
            JdbcClient database,
            CurrentPerson person,
            Passwords rules,
            PasswordEncoder hashing,
            AccountRoles roles,
            Accounts accounts,
            AuditTrail audit) {
        this.database = database;
        this.person = person;
        this.rules = rules;
        this.hashing = hashing;
        this.roles = roles;
        this.accounts = accounts;
        this.audit = audit;
    }

    /**
     * Changes the password and ends all other sessions; returns what the session goes on with.
     *
     * @throws InputRefused if the old one is wrong or the new one cannot be taken
     */
    @PreAuthorize("hasAnyRole('STAFF', 'HOST', 'MUST_CHANGE_PASSWORD')")
    @Transactional
    @RetryOnConflict
    public SignedIn changePassword(String old, String wanted, String again) {
        var id = person.require().value();
        var account = read(id);
        var userName = database.sql("SELECT COALESCE(user_name, '') FROM account WHERE id = ?")
                .param(id)
                .query(String.class)
                .single();
        if (!hashing.matches(old, account.passwordHash())) {
            throw new InputRefused("identity.password.oldWrong");
        }
        if (!wanted.equals(again)) {
            throw new InputRefused("identity.password.notSame");
        }
        if (wanted.equals(old)) {
            throw new InputRefused("identity.password.unchanged");
        }
        rules.check(wanted, userName);
        database.sql("UPDATE account SET password_hash = ?, must_change_password = FALSE WHERE id = ?")
                .param(hashing.encode(wanted))
                .param(id)
                .update();
        accounts.signOutEverywhere(new AccountId(id));
        audit.record("account.passwordChanged", "account:" + id, "");
        return roles.of(read(id));
    }

    /** Ends all sessions of the acting person, this one too. */
    @PreAuthorize("isAuthenticated()")
    @Transactional
    @RetryOnConflict
    public void signOutEverywhere() {
        var id = person.require();
        accounts.signOutEverywhere(id);
        audit.record("account.signedOutEverywhere", "account:" + id.value(), "");
    }

    private AccountRow read(long id) {
        return database.sql("SELECT " + AccountRow.COLUMNS + " FROM account WHERE id = ?")
                .param(id)
                .query(AccountRow::read)
                .single();
    }
}
