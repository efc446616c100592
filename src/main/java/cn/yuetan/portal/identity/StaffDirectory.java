package cn.yuetan.portal.identity;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Who works here and what colleagues call them; never asked on behalf of couriers or hosts. */
@Component
@NamedInterface("contract")
public class StaffDirectory {

    private final JdbcClient database;

    StaffDirectory(JdbcClient database) {
        this.database = database;
    }

    /** Everybody who may sign in as staff now, by name. */
    public List<StaffMember> active() {
        return database.sql("""
                        SELECT id, display_name FROM account
                        WHERE kind = 'STAFF' AND status = 'ACTIVE' ORDER BY display_name, id
                        """)
                .query((row, number) -> new StaffMember(
                        new AccountId(row.getLong("id")), Objects.requireNonNull(row.getString("display_name"))))
                .list();
    }

    /** The names of these people, also of those who have left; one statement. */
    public Map<AccountId, String> names(Collection<AccountId> people) {
        var names = new HashMap<AccountId, String>();
        if (!people.isEmpty()) {
            database.sql("SELECT id, display_name FROM account WHERE kind = 'STAFF' AND id IN (:ids)")
                    .param("ids", people.stream().map(AccountId::value).toList())
                    .query(row -> {
                        names.put(
                                new AccountId(row.getLong("id")),
                                Objects.requireNonNull(row.getString("display_name")));
                    });
        }
        return names;
    }
}
