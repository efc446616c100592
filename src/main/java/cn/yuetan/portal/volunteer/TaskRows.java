package cn.yuetan.portal.volunteer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

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
                instant(row, "sign_up_until"),
                row.getInt("capacity"),
                row.getInt("capacity") - row.getInt("signed_up"),
                TaskState.valueOf(row.getString("status")),
                row.getBoolean("mine"));
    }

    static RoleName role(ResultSet row) throws SQLException {
        return new RoleName(row.getString("role_name"), row.getString("role_name_en"));
    }

    static TaskTimes times(ResultSet row) throws SQLException {
        return new TaskTimes(instant(row, "starts_at"), instant(row, "ends_at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MICROS), ZoneOffset.UTC);
    }
}
