package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the columns that several statements share; moments are DATETIME(6) in UTC, wherever the server stands. */
final class TaskRows {

    /** The columns of {@link #card}; expects the task as t and its role as r. */
    static final String CARD = """
            t.id, t.title, r.name AS role_name, r.name_en AS role_name_en, t.place, t.starts_at, t.ends_at,
            t.sign_up_until, t.capacity, t.signed_up, t.status""";

    private TaskRows() {}

    static TaskCard card(ResultSet row) throws SQLException {
        return new TaskCard(
                new TaskId(row.getLong("id")),
                row.getString("title"),
                role(row),
                row.getString("place"),
                times(row),
                DatabaseTime.instant(row, "sign_up_until"),
                row.getInt("capacity"),
                row.getInt("capacity") - row.getInt("signed_up"),
                TaskState.valueOf(row.getString("status")),
                row.getBoolean("mine"));
    }

    static RoleName role(ResultSet row) throws SQLException {
        return new RoleName(row.getString("role_name"), row.getString("role_name_en"));
    }

    static TaskTimes times(ResultSet row) throws SQLException {
        return new TaskTimes(DatabaseTime.instant(row, "starts_at"), DatabaseTime.instant(row, "ends_at"));
    }
}
