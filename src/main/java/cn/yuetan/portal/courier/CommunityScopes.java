package cn.yuetan.portal.courier;

import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.identity.DutyScopes;
import java.util.List;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The communities as places that a community worker's duty may be bound to. */
@Component
class CommunityScopes implements DutyScopes {

    private final JdbcClient database;

    CommunityScopes(JdbcClient database) {
        this.database = database;
    }

    @Override
    public Duty duty() {
        return Duty.COMMUNITY;
    }

    /** The retired ones too: whoever is bound to one must still be named. */
    @Override
    public List<Scope> all(Locale locale) {
        return database.sql("SELECT id, name FROM community ORDER BY sort_order, id")
                .query((row, number) ->
                        new Scope(row.getLong("id"), "community-" + row.getLong("id"), row.getString("name")))
                .list();
    }
}
