package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Repository;

/** The statements on {@code task_sign_up}; every one on an existing sign-up names its owner. */
@Repository
class SignUpTable {

    /** How long a slip of the finger can be undone. */
    static final Duration UNDO = Duration.ofMinutes(5);

    private final JdbcClient database;

    SignUpTable(JdbcClient database) {
        this.database = database;
    }

    /** From here to the commit no other act of this courier goes on; makes the row at the first act of all. */
    void takeTurn(CourierId courier) {
        database.sql("INSERT INTO volunteer (courier_id, acts) VALUES (?, 1) ON DUPLICATE KEY UPDATE acts = acts + 1")
                .param(courier.value())
                .update();
    }

    /**
     * Writes the sign-up with the task's hours, unless another task of the courier overlaps them.
     *
     * @return nothing where a task overlaps or there is no such task
     * @throws org.springframework.dao.DuplicateKeyException where the key is known or the courier is signed up already
     */
    OptionalLong insert(SignUpForTask wish, CourierId courier, Instant now) {
        var keys = new GeneratedKeyHolder();
        var written = database.sql("""
                        INSERT INTO task_sign_up (request_key, task_id, courier_id, starts_at, ends_at, signed_up_at)
                        SELECT :key, t.id, :courier, t.starts_at, t.ends_at, :now
                        FROM volunteer_task t
                        WHERE t.id = :task AND NOT EXISTS (
                            SELECT 1 FROM task_sign_up s JOIN volunteer_task o ON o.id = s.task_id
                            WHERE s.active_courier = :courier AND s.ends_at > t.starts_at AND s.starts_at < t.ends_at
                              AND o.id <> t.id AND o.status = 'OPEN')
                        """)
                .param("key", text(wish.key()))
                .param("courier", courier.value())
                .param("now", DatabaseTime.of(now))
                .param("task", wish.task().value())
                .update(keys, "id");
        return written == 0
                ? OptionalLong.empty()
                : OptionalLong.of(Objects.requireNonNull(keys.getKey()).longValue());
    }

    /** Takes a place for this sign-up, if there is one and the task is still what was signed up for. */
    boolean takePlace(long signUp, TaskId task, Instant now) {
        return database.sql("""
                        UPDATE volunteer_task t JOIN task_sign_up s ON s.id = ? AND s.task_id = t.id
                        SET t.signed_up = t.signed_up + 1
                        WHERE t.id = ? AND t.status = 'OPEN' AND t.signed_up < t.capacity AND t.sign_up_until > ?
                          AND t.starts_at = s.starts_at AND t.ends_at = s.ends_at
                        """)
                        .param(signUp)
                        .param(task.value())
                        .param(DatabaseTime.of(now))
                        .update()
                > 0;
    }

    /** Ends the sign-up, before the task's cut-off or shortly after it was made; both or neither with its place. */
    boolean cancel(SignUpId signUp, CourierId courier, Instant now) {
        return database.sql("""
                        UPDATE task_sign_up s JOIN volunteer_task t ON t.id = s.task_id
                        SET s.status = 'CANCELLED', s.cancelled_at = :now, t.signed_up = t.signed_up - 1
                        WHERE s.id = :id AND s.courier_id = :courier AND s.status = 'SIGNED_UP' AND t.status = 'OPEN'
                          AND (t.sign_up_until > :now OR s.signed_up_at > :undoable)
                        """)
                        .param("now", DatabaseTime.of(now))
                        .param("id", signUp.value())
                        .param("courier", courier.value())
                        .param("undoable", DatabaseTime.of(now.minus(UNDO)))
                        .update()
                > 0;
    }

    Optional<MySignUp> withKey(SignUpForTask wish, CourierId courier) {
        return database.sql(MINE + "WHERE s.request_key = ? AND s.courier_id = ? AND s.task_id = ?")
                .param(text(wish.key()))
                .param(courier.value())
                .param(wish.task().value())
                .query((row, index) -> signUp(row))
                .optional();
    }

    Optional<MyTask> one(SignUpId signUp, CourierId courier) {
        return database.sql(MINE + "WHERE s.id = ? AND s.courier_id = ?")
                .param(signUp.value())
                .param(courier.value())
                .query((row, index) -> new MyTask(TaskRows.card(row), signUp(row)))
                .optional();
    }

    Optional<MySignUp> active(TaskId task, CourierId courier) {
        return database.sql(MINE + "WHERE s.task_id = ? AND s.active_courier = ?")
                .param(task.value())
                .param(courier.value())
                .query((row, index) -> signUp(row))
                .optional();
    }

    /** What lies ahead of the courier or is going on, cancelled tasks included so that nobody waits in vain. */
    List<MyTask> ahead(CourierId courier, Instant now, int offset, int limit) {
        return database.sql(MINE + """
                        WHERE s.active_courier = ? AND s.ends_at > ? AND t.status <> 'DRAFT'
                        ORDER BY s.starts_at, s.id LIMIT ? OFFSET ?
                        """)
                .param(courier.value())
                .param(DatabaseTime.of(now))
                .param(limit)
                .param(offset)
                .query((row, index) -> new MyTask(TaskRows.card(row), signUp(row)))
                .list();
    }

    int countAhead(CourierId courier, Instant now) {
        return database.sql("SELECT COUNT(*) FROM task_sign_up WHERE active_courier = ? AND ends_at > ?")
                .param(courier.value())
                .param(DatabaseTime.of(now))
                .query(Integer.class)
                .single();
    }

    /** Somebody who comes, for those who tell them something. */
    record Coming(SignUpId signUp, CourierId courier) {}

    /** Who comes, in the order in which they signed up, after the given sign-up. */
    List<Coming> coming(TaskId task, SignUpId after, int limit) {
        return database.sql("""
                        SELECT id, courier_id FROM task_sign_up
                        WHERE task_id = ? AND status = 'SIGNED_UP' AND id > ? ORDER BY id LIMIT ?
                        """)
                .param(task.value())
                .param(after.value())
                .param(limit)
                .query((row, index) ->
                        new Coming(new SignUpId(row.getLong("id")), new CourierId(row.getLong("courier_id"))))
                .list();
    }

    /** Who planned a task; nobody where the demo invented it. */
    Optional<AccountId> planner(TaskId task) {
        return database.sql("SELECT created_by FROM volunteer_task WHERE id = ? AND created_by IS NOT NULL")
                .param(task.value())
                .query((row, index) -> new AccountId(row.getLong("created_by")))
                .optional();
    }

    /** The courier's other task that overlaps this one, the earliest first. */
    Optional<MyTask> overlapping(TaskId task, CourierId courier) {
        return database.sql(MINE + """
                        JOIN volunteer_task wanted ON wanted.id = ?
                        WHERE s.active_courier = ? AND t.status = 'OPEN' AND t.id <> wanted.id
                          AND s.starts_at < wanted.ends_at AND wanted.starts_at < s.ends_at
                        ORDER BY s.starts_at LIMIT 1
                        """)
                .param(task.value())
                .param(courier.value())
                .query((row, index) -> new MyTask(TaskRows.card(row), signUp(row)))
                .optional();
    }

    private static final String MINE = "SELECT " + TaskRows.CARD + """
            , s.status = 'SIGNED_UP' AS mine, s.id AS sign_up_id, s.task_id, s.signed_up_at
            FROM task_sign_up s
            JOIN volunteer_task t ON t.id = s.task_id
            JOIN volunteer_role r ON r.id = t.role_id
            """;

    private static MySignUp signUp(ResultSet row) throws SQLException {
        var undoUntil = DatabaseTime.instant(row, "signed_up_at").plus(UNDO);
        var cutOff = DatabaseTime.instant(row, "sign_up_until");
        return new MySignUp(
                new SignUpId(row.getLong("sign_up_id")),
                new TaskId(row.getLong("task_id")),
                row.getBoolean("mine"),
                undoUntil,
                cutOff.isAfter(undoUntil) ? cutOff : undoUntil);
    }

    private static String text(RequestKey key) {
        return key.value().toString();
    }
}
