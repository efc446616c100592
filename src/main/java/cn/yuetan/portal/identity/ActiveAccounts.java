package cn.yuetan.portal.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Whom the portal may write to: accounts that are neither suspended nor closed. */
@Component
@NamedInterface("contract")
public class ActiveAccounts {

    private final JdbcClient database;

    ActiveAccounts(JdbcClient database) {
        this.database = database;
    }

    /** Whether this account may be used now. */
    public boolean contains(AccountId account) {
        return database.sql("SELECT COUNT(*) FROM account WHERE id = ? AND status = 'ACTIVE'")
                        .param(account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * Everybody with this duty.
     *
     * @param scope the place; 0 for all places. Somebody whose duty is bound to no place is always among them
     */
    public List<AccountId> withDuty(Duty duty, long scope) {
        return database.sql("""
                        SELECT DISTINCT a.id FROM account_duty d JOIN account a ON a.id = d.account_id
                        WHERE d.duty = :duty AND a.status = 'ACTIVE'
                          AND (:scope = 0 OR d.scope_id IN (0, :scope))
                        ORDER BY a.id
                        """)
                .param("duty", duty.name())
                .param("scope", scope)
                .query((row, number) -> new AccountId(row.getLong("id")))
                .list();
    }
}
