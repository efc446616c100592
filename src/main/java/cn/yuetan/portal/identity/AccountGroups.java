package cn.yuetan.portal.identity;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Whole groups of accounts that may be used now: everybody, a kind of person, or all who have a duty. */
@Component
@NamedInterface("contract")
public class AccountGroups {

    /** Everybody who can sign in. */
    public static final String EVERYBODY = "";

    private static final String MEMBERS = """
             FROM account a WHERE a.status = 'ACTIVE'
               AND (:group = '' OR a.kind = :group
                    OR EXISTS (SELECT 1 FROM account_duty d WHERE d.account_id = a.id AND d.duty = :group))
            """;

    private final JdbcClient database;

    AccountGroups(JdbcClient database) {
        this.database = database;
    }

    /**
     * How many belong to it.
     *
     * @param group {@link #EVERYBODY}, or the name of an {@link AccountKind} or a {@link Duty}
     */
    public int size(String group) {
        return of("SELECT COUNT(*)" + MEMBERS, group).query(Integer.class).single();
    }

    /** Its accounts by number, those after the given one, at most {@code limit}. */
    public List<AccountId> page(String group, long after, int limit) {
        return of("SELECT a.id" + MEMBERS + " AND a.id > :after ORDER BY a.id LIMIT :limit", group)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new AccountId(row.getLong("id")))
                .list();
    }

    /** Whether this account belongs to it. */
    public boolean contains(String group, AccountId account) {
        return of("SELECT COUNT(*)" + MEMBERS + " AND a.id = :account", group)
                        .param("account", account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private StatementSpec of(String statement, String group) {
        return database.sql(statement).param("group", group);
    }
}
