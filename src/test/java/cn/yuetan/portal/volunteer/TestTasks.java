package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Makes tasks for one test, straight in the table, with titles nobody else uses. */
@Component
public class TestTasks {

    private static final AtomicInteger NEXT = new AtomicInteger();

    private final PlanTable table;
    private final VolunteerTaskRepository repository;
    private final JdbcClient database;

    TestTasks(PlanTable table, VolunteerTaskRepository repository, JdbcClient database) {
        this.table = table;
        this.repository = repository;
        this.database = database;
    }

    /** An open task on Monday, sign-up until half an hour before. */
    public TaskId open(String from, String to, int capacity) {
        return task(TaskState.OPEN, monday(from), monday(to), capacity);
    }

    public TaskId task(TaskState state, Instant starts, Instant ends, int capacity) {
        var draft = draft(starts, ends, capacity);
        return repository
                .saveAndFlush(new VolunteerTask(draft, state, RequestKey.fresh(), null, Instant.EPOCH))
                .id();
    }

    TaskDraft draft(Instant starts, Instant ends, int capacity) {
        return new TaskDraft(
                role(),
                "测试任务" + NEXT.incrementAndGet(),
                "说明",
                "路口",
                "",
                starts,
                ends,
                starts.minus(Duration.ofMinutes(30)),
                capacity);
    }

    public RoleId role() {
        return new RoleId(database.sql("SELECT MIN(id) FROM volunteer_role")
                .query(Long.class)
                .single());
    }

    public String title(TaskId task) {
        return table.details(task).orElseThrow().task().title();
    }

    /** The counter of the task, which must equal the number of its active sign-ups. */
    public int places(TaskId task) {
        var counted = table.details(task).orElseThrow().task().signedUp();
        var rows = database.sql("SELECT COUNT(*) FROM task_sign_up WHERE task_id = ? AND status = 'SIGNED_UP'")
                .param(task.value())
                .query(Integer.class)
                .single();
        if (counted != rows) {
            throw new AssertionError("Counted " + counted + " places, but " + rows + " are signed up");
        }
        return counted;
    }

    public static Instant monday(String time) {
        return BusinessDay.at(TestClock.MONDAY, LocalTime.parse(time));
    }
}
