package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.shared.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** The lists and figures that staff read; what they write goes through {@link VolunteerTask}. */
@Repository
class PlanTable {

    private final JdbcClient database;

    PlanTable(JdbcClient database) {
        this.database = database;
    }

    List<PlannedTask> find(PlanSearch search, Instant now, int offset, int limit) {
        var order = search.phase() == PlanSearch.Phase.OVER || search.phase() == PlanSearch.Phase.CANCELLED
                ? " ORDER BY t.starts_at DESC, t.id DESC"
                : " ORDER BY t.starts_at, t.id";
        return searched(
                        "SELECT " + TaskRows.CARD
                                + ", t.sample FROM volunteer_task t JOIN volunteer_role r ON r.id = t.role_id ",
                        search,
                        order + " LIMIT :limit OFFSET :offset",
                        now)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> planned(row))
                .list();
    }

    int count(PlanSearch search, Instant now) {
        return searched("SELECT COUNT(*) FROM volunteer_task t ", search, "", now)
                .query(Integer.class)
                .single();
    }

    /** The open tasks that begin in this time; one statement. */
    TasksToday between(Instant from, Instant to, Instant now) {
        return database.sql("""
                        SELECT COUNT(*) AS tasks, COALESCE(SUM(ends_at > :now AND signed_up < capacity), 0) AS short_of,
                               COALESCE(SUM(IF(ends_at > :now, capacity - signed_up, 0)), 0) AS places
                        FROM volunteer_task WHERE status = 'OPEN' AND starts_at >= :from AND starts_at < :to
                        """)
                .param("now", DatabaseTime.of(now))
                .param("from", DatabaseTime.of(from))
                .param("to", DatabaseTime.of(to))
                .query((row, index) ->
                        new TasksToday(row.getInt("tasks"), row.getInt("short_of"), row.getInt("places")))
                .single();
    }

    Optional<PlannedTaskDetails> details(TaskId task) {
        return database.sql("SELECT " + TaskRows.CARD + """
                        , t.sample, t.role_id, t.description, t.bring, t.version
                        FROM volunteer_task t JOIN volunteer_role r ON r.id = t.role_id WHERE t.id = ?
                        """)
                .param(task.value())
                .query((row, index) -> details(row))
                .optional();
    }

    /** The couriers of a task, the active ones first; names are asked for elsewhere. */
    List<VolunteerRow> volunteers(TaskId task, int offset, int limit) {
        return database.sql("""
                        SELECT courier_id, signed_up_at, status = 'SIGNED_UP' AS active
                        FROM task_sign_up WHERE task_id = ? ORDER BY active DESC, id LIMIT ? OFFSET ?
                        """)
                .param(task.value())
                .param(limit)
                .param(offset)
                .query((row, index) -> new VolunteerRow(
                        new CourierId(row.getLong("courier_id")),
                        "",
                        "",
                        DatabaseTime.instant(row, "signed_up_at"),
                        row.getBoolean("active")))
                .list();
    }

    int countVolunteers(TaskId task) {
        return database.sql("SELECT COUNT(*) FROM task_sign_up WHERE task_id = ?")
                .param(task.value())
                .query(Integer.class)
                .single();
    }

    private StatementSpec searched(String select, PlanSearch search, String rest, Instant now) {
        var phase =
                switch (search.phase()) {
                    case AHEAD -> "t.status = 'OPEN' AND t.ends_at > :now AND t.starts_at > :earliest";
                    case DRAFT -> "t.status = 'DRAFT'";
                    case OVER -> "t.status = 'OPEN' AND t.ends_at <= :now AND t.starts_at <= :now";
                    case CANCELLED -> "t.status = 'CANCELLED'";
                };
        var role = search.role().isPresent() ? " AND t.role_id = :role" : "";
        var text = search.text().isBlank() ? "" : " AND (t.title LIKE :text OR t.place LIKE :text)";
        return database.sql(select + "WHERE " + phase + role + text + rest)
                .param("now", DatabaseTime.of(now))
                .param("earliest", DatabaseTime.of(now.minus(Duration.ofDays(1))))
                .param("role", search.role().map(RoleId::value).orElse(0L))
                .param("text", "%" + search.text().strip().replaceAll("([%_\\\\])", "\\\\$1") + "%");
    }

    private static PlannedTask planned(ResultSet row) throws SQLException {
        return new PlannedTask(
                new TaskId(row.getLong("id")),
                row.getString("title"),
                TaskRows.role(row),
                row.getString("place"),
                TaskRows.times(row),
                DatabaseTime.instant(row, "sign_up_until"),
                row.getInt("capacity"),
                row.getInt("signed_up"),
                TaskState.valueOf(row.getString("status")),
                row.getBoolean("sample"));
    }

    private static PlannedTaskDetails details(ResultSet row) throws SQLException {
        var task = planned(row);
        var draft = new TaskDraft(
                new RoleId(row.getLong("role_id")),
                task.title(),
                row.getString("description"),
                task.place(),
                row.getString("bring"),
                task.times().starts(),
                task.times().ends(),
                task.signUpUntil(),
                task.capacity());
        return new PlannedTaskDetails(task, draft, row.getInt("version"));
    }
}
