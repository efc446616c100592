package cn.yuetan.portal.identity;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Turns an account and its duties into the principal and roles of a session. */
@Component
class AccountRoles {

    private final JdbcClient database;

    AccountRoles(JdbcClient database) {
        this.database = database;
    }

    SignedIn of(AccountRow account) {
        var duties = database.sql("SELECT duty, scope_id FROM account_duty WHERE account_id = ?")
                .param(account.id())
                .query((row, number) -> new DutyOfAccount(Duty.valueOf(row.getString("duty")), row.getLong("scope_id")))
                .list();
        var principal = new AccountPrincipal(
                new AccountId(account.id()), account.displayName(), stations(duties), account.sessionEpoch());
        return new SignedIn(
                principal, account.mustChange() ? Set.of(Roles.MUST_CHANGE_PASSWORD) : roles(account, duties));
    }

    private static Set<String> roles(AccountRow account, List<DutyOfAccount> duties) {
        var roles = new LinkedHashSet<String>();
        roles.add(account.kind().name());
        duties.forEach(duty -> roles.add(duty.duty().name()));
        return roles;
    }

    private static Set<Long> stations(List<DutyOfAccount> duties) {
        return duties.stream()
                .filter(duty -> duty.duty() == Duty.KEEPER && duty.scopeId() > 0)
                .map(DutyOfAccount::scopeId)
                .collect(Collectors.toUnmodifiableSet());
    }
}
