package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.notice.AudienceSource;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** A community as an audience: the couriers who say that they ride it most, and the workers of it or of all. */
@Component
class CommunityAudience implements AudienceSource {

    /** An unknown community has no workers either, although some are bound to none. */
    private static final String MEMBERS = """
             FROM (SELECT c.id FROM courier c WHERE c.community_id = :community AND c.status <> 'CLOSED'
                   UNION
                   SELECT d.account_id FROM account_duty d JOIN community k ON k.id = :community
                   WHERE d.duty = 'COMMUNITY' AND d.scope_id IN (0, :community)) m
             JOIN account a ON a.id = m.id
            WHERE a.status = 'ACTIVE'
            """;

    private final JdbcClient database;

    CommunityAudience(JdbcClient database) {
        this.database = database;
    }

    @Override
    public AudienceKind kind() {
        return AudienceKind.COMMUNITY;
    }

    @Override
    public List<Choice> choices(Locale language) {
        return database.sql("SELECT id, name FROM community WHERE active ORDER BY sort_order, id")
                .query((row, number) -> new Choice(Long.toString(row.getLong("id")), row.getString("name")))
                .list();
    }

    @Override
    public int size(String key) {
        return of("SELECT COUNT(*)" + MEMBERS, key).query(Integer.class).single();
    }

    @Override
    public List<AccountId> page(String key, long after, int limit) {
        return of("SELECT a.id" + MEMBERS + " AND a.id > :after ORDER BY a.id LIMIT :limit", key)
                .param("after", after)
                .param("limit", limit)
                .query((row, number) -> new AccountId(row.getLong("id")))
                .list();
    }

    @Override
    public boolean contains(String key, AccountId account) {
        return of("SELECT COUNT(*)" + MEMBERS + " AND a.id = :account", key)
                        .param("account", account.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private StatementSpec of(String statement, String community) {
        return database.sql(statement).param("community", Long.parseLong(community));
    }
}
