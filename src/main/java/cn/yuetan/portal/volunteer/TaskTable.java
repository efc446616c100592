package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The couriers' side of {@code volunteer_task}: what one can sign up for now. */
@Repository
class TaskTable {

    private static final LocalDate FOR_EVER = LocalDate.of(9000, 1, 1);

    /** The cut-off never lies after the start, so the range on the start lets the index do the work. */
    private static final String OPEN = """
            WHERE t.status = 'OPEN' AND t.starts_at > :now AND t.starts_at < :until AND t.sign_up_until > :now
              AND (t.signed_up < t.capacity OR :courier > 0 AND EXISTS (
                  SELECT 1 FROM task_sign_up f WHERE f.task_id = t.id AND f.active_courier = :courier))
            """;

    private final JdbcClient database;

    TaskTable(JdbcClient database) {
        this.database = database;
    }

    /** Open tasks with a free place or the courier's own, the next first; courier 0 is nobody in particular. */
    List<TaskCard> open(TaskSearch search, long courier, Instant now, int offset, int limit) {
        return database.sql("SELECT " + TaskRows.CARD + """
                        , EXISTS (SELECT 1 FROM task_sign_up m
                                  WHERE m.task_id = t.id AND m.active_courier = :courier) AS mine
                        FROM volunteer_task t JOIN volunteer_role r ON r.id = t.role_id
                        """ + OPEN + ofRole(search)
                        + " ORDER BY t.starts_at, t.id LIMIT :limit OFFSET :offset")
                .param("now", DatabaseTime.of(now))
                .param("until", DatabaseTime.of(until(search, now)))
                .param("courier", courier)
                .param("role", search.role().map(RoleId::value).orElse(0L))
                .param("limit", limit)
                .param("offset", offset)
                .query((row, index) -> TaskRows.card(row))
                .list();
    }

    int countOpen(TaskSearch search, long courier, Instant now) {
        return database.sql("SELECT COUNT(*) FROM volunteer_task t " + OPEN + ofRole(search))
                .param("now", DatabaseTime.of(now))
                .param("until", DatabaseTime.of(until(search, now)))
                .param("courier", courier)
                .param("role", search.role().map(RoleId::value).orElse(0L))
                .query(Integer.class)
                .single();
    }

    Optional<TaskCard> one(TaskId task) {
        return details(task).map(TaskDetails::task);
    }

    /** A task in any state, without a sign-up. */
    Optional<TaskDetails> details(TaskId task) {
        return database.sql("SELECT " + TaskRows.CARD + """
                        , FALSE AS mine, t.description, t.bring, t.cancelled_reason
                        FROM volunteer_task t JOIN volunteer_role r ON r.id = t.role_id
                        WHERE t.id = ?
                        """)
                .param(task.value())
                .query((row, index) -> new TaskDetails(
                        TaskRows.card(row),
                        row.getString("description"),
                        row.getString("bring"),
                        row.getString("cancelled_reason"),
                        Optional.empty()))
                .optional();
    }

    private static String ofRole(TaskSearch search) {
        return search.role().isPresent() ? " AND t.role_id = :role" : "";
    }

    private static Instant until(TaskSearch search, Instant now) {
        var today = BusinessDay.of(now);
        var day =
                switch (search.period()) {
                    case ANY -> FOR_EVER;
                    case TODAY -> today.plusDays(1);
                    case WEEK -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
                };
        return BusinessDay.at(day, LocalTime.MIDNIGHT);
    }
}
