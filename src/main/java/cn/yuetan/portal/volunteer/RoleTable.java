package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statements on {@code volunteer_role}. */
@Repository
class RoleTable {

    private final JdbcClient database;

    RoleTable(JdbcClient database) {
        this.database = database;
    }

    /** All roles, those in use first. */
    List<VolunteerRoleRow> all() {
        return database.sql("""
                        SELECT r.id, r.name AS role_name, r.name_en AS role_name_en, r.retired_at IS NOT NULL AS retired,
                               (SELECT COUNT(*) FROM volunteer_task t WHERE t.role_id = r.id) AS tasks
                        FROM volunteer_role r
                        ORDER BY retired, r.sort_order, r.id
                        """)
                .query((row, index) -> new VolunteerRoleRow(
                        new RoleId(row.getLong("id")),
                        TaskRows.role(row),
                        row.getBoolean("retired"),
                        row.getInt("tasks")))
                .list();
    }

    /** Whether the role may be given to a task; locks it against being retired meanwhile. */
    Optional<Boolean> usable(RoleId role) {
        return database.sql("SELECT retired_at IS NULL FROM volunteer_role WHERE id = ? LOCK IN SHARE MODE")
                .param(role.value())
                .query(Boolean.class)
                .optional();
    }

    void insert(RoleName name, RequestKey key) {
        database.sql("INSERT INTO volunteer_role (request_key, name, name_en) VALUES (?, ?, ?)")
                .param(key.value().toString())
                .param(name.chinese())
                .param(name.english())
                .update();
    }

    boolean keyKnown(RequestKey key) {
        return database.sql("SELECT COUNT(*) FROM volunteer_role WHERE request_key = ?")
                        .param(key.value().toString())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    boolean rename(RoleId role, RoleName name) {
        return database.sql("UPDATE volunteer_role SET name = ?, name_en = ? WHERE id = ?")
                        .param(name.chinese())
                        .param(name.english())
                        .param(role.value())
                        .update()
                > 0;
    }

    void retire(RoleId role, Instant now) {
        database.sql("UPDATE volunteer_role SET retired_at = ? WHERE id = ? AND retired_at IS NULL")
                .param(DatabaseTime.of(now))
                .param(role.value())
                .update();
    }

    void restore(RoleId role) {
        database.sql("UPDATE volunteer_role SET retired_at = NULL WHERE id = ?")
                .param(role.value())
                .update();
    }

    /** The roles in use, locked until the commit so that the last one cannot be retired twice over. */
    List<Long> lockUsed() {
        return database.sql("SELECT id FROM volunteer_role WHERE retired_at IS NULL ORDER BY id FOR UPDATE")
                .query(Long.class)
                .list();
    }
}
