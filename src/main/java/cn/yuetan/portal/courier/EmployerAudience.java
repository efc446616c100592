package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.AudienceSource;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** The couriers of one employer as an audience. */
@Component
class EmployerAudience implements AudienceSource {

    private static final String MEMBERS = """
             FROM courier c JOIN account a ON a.id = c.id
            WHERE c.employer_id = :employer AND c.status <> 'CLOSED' AND a.status = 'ACTIVE'
            """;

    private final JdbcClient database;

    EmployerAudience(JdbcClient database) {
        this.database = database;
    }

    @Override
    public AudienceKind kind() {
        return AudienceKind.EMPLOYER;
    }

    @Override
    public List<Choice> choices(Locale language) {
        return database.sql("SELECT id, name FROM employer ORDER BY sort_order, id")
                .query((row, number) -> new Choice(Long.toString(row.getLong("id")), row.getString("name")))
                .list();
    }

    @Override
    public int size(String key) {
        return of("SELECT COUNT(*)" + MEMBERS, key).query(Integer.class).single();
    }

    @Override
    public List<AccountId> page(String key, long after, int limit) {
        return of("SELECT c.id" + MEMBERS + " AND c.id > :after ORDER BY c.id LIMIT :limit", key)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new AccountId(row.getLong("id")))
                .list();
    }

    @Override
    public boolean contains(String key, AccountId account) {
        return of("SELECT COUNT(*)" + MEMBERS + " AND c.id = :account", key)
                        .param("account", account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private StatementSpec of(String statement, String employer) {
        return database.sql(statement).param("employer", Long.parseLong(employer));
    }
}
