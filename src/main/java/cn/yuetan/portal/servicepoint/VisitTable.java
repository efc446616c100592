package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.StaffDirectory;
import cn.yuetan.portal.servicepoint.VisitTask.State;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The visits that staff are asked for. */
@Repository
class VisitTable {

    private static final String COLUMNS = """
            SELECT t.id, t.place_id, p.number, p.name, p.address, p.landmark, p.way_in, t.assignee_id, t.due_on, t.note,
                   t.state, t.found, t.visited_at
            FROM place_visit_task t JOIN place p ON p.id = t.place_id
            """;

    private final JdbcClient database;
    private final StaffDirectory staff;

    VisitTable(JdbcClient database, StaffDirectory staff) {
        this.database = database;
        this.staff = staff;
    }

    /** Whether this act has been done for the place already. */
    boolean knows(RequestKey key, PlaceId place) {
        return database.sql("SELECT COUNT(*) FROM place_visit_task WHERE request_key = ? AND place_id = ?")
                        .params(key.bytes(), place.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The place's one open task is this from now on; the place is locked by the caller. */
    void assign(
            PlaceId place, AccountId assignee, AccountId by, LocalDate due, String note, RequestKey key, Instant now) {
        database.sql(
                        "UPDATE place_visit_task SET state = 'CALLED_OFF', done_at = ? WHERE place_id = ? AND state = 'ASSIGNED'")
                .params(DatabaseTime.of(now), place.value())
                .update();
        database.sql("""
                        INSERT INTO place_visit_task
                            (request_key, place_id, assignee_id, assigned_by, assigned_at, due_on, note, state)
                        VALUES (:key, :place, :assignee, :by, :now, :due, :note, 'ASSIGNED')
                        """)
                .param("key", key.bytes())
                .param("place", place.value())
                .param("assignee", assignee.value())
                .param("by", by.value())
                .param("now", DatabaseTime.of(now))
                .param("due", due)
                .param("note", note)
                .update();
    }

    /** The listing is true: whatever task there was is done. */
    void confirm(PlaceId place, Instant now) {
        database.sql("""
                        UPDATE place_visit_task
                        SET state = 'CONFIRMED', visited_at = COALESCE(visited_at, :now), done_at = :now
                        WHERE place_id = :place AND state IN ('ASSIGNED', 'VISITED')
                        """)
                .param("now", DatabaseTime.of(now))
                .param("place", place.value())
                .update();
    }

    /** The listing is not true; the task, if there is one, waits for the office. */
    void visited(PlaceId place, String found, Instant now) {
        database.sql("""
                        UPDATE place_visit_task SET state = 'VISITED', found = :found, visited_at = :now
                        WHERE place_id = :place AND state IN ('ASSIGNED', 'VISITED')
                        """)
                .param("now", DatabaseTime.of(now))
                .param("found", found)
                .param("place", place.value())
                .update();
    }

    /** Nobody need go any more; without effect where it is done already. */
    void callOff(long task, Instant now) {
        database.sql(
                        "UPDATE place_visit_task SET state = 'CALLED_OFF', done_at = ? WHERE id = ? AND state = 'ASSIGNED'")
                .params(DatabaseTime.of(now), task)
                .update();
    }

    /** What waits for this person, the most urgent first; two statements. */
    List<VisitTask> mine(AccountId assignee, int limit) {
        return named(database.sql(COLUMNS
                        + " WHERE t.assignee_id = ? AND t.state = 'ASSIGNED' ORDER BY t.due_on, p.number LIMIT ?")
                .params(assignee.value(), limit)
                .query((row, number) -> task(row))
                .list());
    }

    /** What waits for anybody; two statements. */
    List<VisitTask> in(State state, int limit) {
        return named(database.sql(COLUMNS + " WHERE t.state = ? ORDER BY t.due_on, p.number LIMIT ?")
                .params(state.name(), limit)
                .query((row, number) -> task(row))
                .list());
    }

    /** The tasks of a place, the latest first; two statements. */
    List<VisitTask> of(PlaceId place, int limit) {
        return named(database.sql(COLUMNS + " WHERE t.place_id = ? ORDER BY t.id DESC LIMIT ?")
                .params(place.value(), limit)
                .query((row, number) -> task(row))
                .list());
    }

    private List<VisitTask> named(List<VisitTask> tasks) {
        var names = staff.names(tasks.stream().map(VisitTask::assignee).collect(Collectors.toSet()));
        return tasks.stream()
                .map(task -> new VisitTask(
                        task.id(),
                        task.place(),
                        task.code(),
                        task.name(),
                        task.address(),
                        task.landmark(),
                        task.wayIn(),
                        task.assignee(),
                        names.getOrDefault(task.assignee(), ""),
                        task.due(),
                        task.note(),
                        task.state(),
                        task.found(),
                        task.visitedAt()))
                .toList();
    }

    private static VisitTask task(ResultSet row) throws SQLException {
        return new VisitTask(
                row.getLong("id"),
                new PlaceId(row.getLong("place_id")),
                new PlaceCode(row.getInt("number")),
                text(row, "name"),
                text(row, "address"),
                text(row, "landmark"),
                text(row, "way_in"),
                new AccountId(row.getLong("assignee_id")),
                "",
                Objects.requireNonNull(row.getObject("due_on", LocalDate.class)),
                text(row, "note"),
                State.valueOf(row.getString("state")),
                text(row, "found"),
                DatabaseTime.nullableInstant(row, "visited_at"));
    }

    private static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }
}
