package cn.yuetan.portal.volunteer;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The list of roles, read in one statement. */
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
}
