package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The tasks that couriers find: open ones with free places, and those they are signed up for. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('COURIER', 'IN_HAND', 'KIOSK', 'STAFF')")
public class VolunteerTasks {

    /** The topic of live updates after which lists of tasks are to be drawn anew. */
    public static final String TOPIC = "volunteer:tasks";

    private static final int LONGEST_PAGE = 100;

    private final TaskTable tasks;
    private final SignUpTable signUps;
    private final RoleTable roles;
    private final CurrentPerson currentPerson;
    private final Clock clock;

    VolunteerTasks(TaskTable tasks, SignUpTable signUps, RoleTable roles, CurrentPerson currentPerson, Clock clock) {
        this.tasks = tasks;
        this.signUps = signUps;
        this.roles = roles;
        this.currentPerson = currentPerson;
        this.clock = clock;
    }

    /** Open tasks with a free place or the acting courier's own sign-up, the next first. */
    public List<TaskCard> open(TaskSearch search, int offset, int limit) {
        return tasks.open(
                search, courierOrNobody(), clock.instant(), Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    public int countOpen(TaskSearch search) {
        return tasks.countOpen(search, courierOrNobody(), clock.instant());
    }

    /**
     * One task that was published, with the acting courier's sign-up.
     *
     * @throws VolunteerRefused if there is no such task for couriers
     */
    public TaskDetails details(TaskId task) {
        var found = tasks.details(task)
                .filter(details -> details.task().state() != TaskState.DRAFT)
                .orElseThrow(() -> VolunteerRefused.of(Reason.UNKNOWN));
        return courier()
                .flatMap(courier -> signUps.active(task, courier))
                .map(mine -> new TaskDetails(
                        found.task().asMine(),
                        found.description(),
                        found.bring(),
                        found.calledOff(),
                        Optional.of(mine)))
                .orElse(found);
    }

    /** The roles that tasks are planned for today. */
    public List<VolunteerRoleRow> roles() {
        return roles.all().stream().filter(role -> !role.retired()).toList();
    }

    private Optional<CourierId> courier() {
        return currentPerson.has(Roles.COURIER) || currentPerson.has(Roles.IN_HAND)
                ? currentPerson.id().map(CourierId::of)
                : Optional.empty();
    }

    private long courierOrNobody() {
        return courier().map(CourierId::value).orElse(0L);
    }
}
