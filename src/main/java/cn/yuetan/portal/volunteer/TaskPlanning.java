package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.courier.CourierSummary;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What staff do about tasks: write, publish, change, call off, and see who comes. Keepers look on. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICE', 'COMMUNITY')")
public class TaskPlanning {

    private static final String READERS = "hasAnyRole('OFFICE', 'COMMUNITY', 'KEEPER')";
    private static final int LONGEST_PAGE = 200;

    private final PlanTable tasks;
    private final RoleTable roles;
    private final CourierDirectory couriers;
    private final CurrentPerson currentPerson;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    TaskPlanning(
            PlanTable tasks,
            RoleTable roles,
            CourierDirectory couriers,
            CurrentPerson currentPerson,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.tasks = tasks;
        this.roles = roles;
        this.couriers = couriers;
        this.currentPerson = currentPerson;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    @PreAuthorize(READERS)
    public List<PlannedTask> find(PlanSearch search, int offset, int limit) {
        return tasks.find(search, clock.instant(), Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @PreAuthorize(READERS)
    public int count(PlanSearch search) {
        return tasks.count(search, clock.instant());
    }

    /** How many open tasks begin today, and how many people they still want. */
    @PreAuthorize(READERS)
    public TasksToday today() {
        var today = BusinessDay.today(clock);
        return tasks.between(
                BusinessDay.at(today, LocalTime.MIDNIGHT),
                BusinessDay.at(today.plusDays(1), LocalTime.MIDNIGHT),
                clock.instant());
    }

    /**
     * One task.
     *
     * @throws VolunteerRefused if there is none with this number
     */
    @PreAuthorize(READERS)
    public PlannedTaskDetails get(TaskId task) {
        return tasks.details(task).orElseThrow(() -> VolunteerRefused.of(Reason.UNKNOWN));
    }

    /** Who signed up, with masked names, the active ones first. */
    @PreAuthorize(READERS)
    public List<VolunteerRow> volunteers(TaskId task, int offset, int limit) {
        var rows = tasks.volunteers(task, Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
        var names = couriers.summaries(rows.stream().map(VolunteerRow::courier).toList());
        return rows.stream()
                .map(row -> Optional.ofNullable(names.get(row.courier()))
                        .map(summary -> named(row, summary))
                        .orElse(row))
                .toList();
    }

    @PreAuthorize(READERS)
    public int countVolunteers(TaskId task) {
        return tasks.countVolunteers(task);
    }

    /**
     * Writes a new task, as a draft or open at once; the same key writes it once.
     *
     * @throws cn.yuetan.portal.shared.InputRefused with what cannot be right
     */
    @Transactional
    @RetryOnConflict
    public TaskId create(TaskDraft draft, boolean open, RequestKey key) {
        var clean = draft.checked();
        var before = tasks.withKey(key);
        if (before.isPresent()) {
            return before.get();
        }
        clean.requireAhead(clock.instant());
        requireUsable(clean.role());
        try {
            var task = tasks.insert(
                    clean,
                    open ? TaskState.OPEN : TaskState.DRAFT,
                    key,
                    currentPerson.id().map(AccountId::value).orElse(null),
                    false,
                    clock.instant());
            recorded(open ? "volunteer.task.opened" : "volunteer.task.drafted", task);
            return task;
        } catch (DuplicateKeyException twice) {
            return tasks.withKey(key).orElseThrow(() -> twice);
        }
    }

    /**
     * Changes a task. Hours that couriers agreed to stay; whoever needs others calls the task off and copies it.
     *
     * @param version the edit that was on the screen
     * @throws VolunteerRefused if somebody else changed it meanwhile, the places would not do, or the hours are agreed
     */
    @Transactional
    @RetryOnConflict
    public void change(TaskId task, int version, TaskDraft draft) {
        var clean = draft.checked();
        var before = get(task);
        var moved = !clean.starts().equals(before.draft().starts())
                || !clean.ends().equals(before.draft().ends());
        if (moved) {
            clean.requireAhead(clock.instant());
        }
        if (!clean.role().equals(before.draft().role())) {
            requireUsable(clean.role());
        }
        if (!tasks.change(task, version, clean)) {
            throw unchanged(get(task), version, clean);
        }
        recorded("volunteer.task.changed", task);
    }

    /** Shows a draft to the couriers; publishing what is open changes nothing. */
    @Transactional
    @RetryOnConflict
    public void publish(TaskId task) {
        var before = get(task);
        if (before.task().state() == TaskState.OPEN) {
            return;
        }
        before.draft().requireAhead(clock.instant());
        if (!tasks.move(task, TaskState.DRAFT, TaskState.OPEN)) {
            throw VolunteerRefused.of(Reason.TASK_CANCELLED);
        }
        recorded("volunteer.task.opened", task);
    }

    /** Calls a task off for good; calling off what is called off changes nothing. */
    @Transactional
    @RetryOnConflict
    public void callOff(TaskId task) {
        if (tasks.callOff(task, clock.instant())) {
            recorded("volunteer.task.calledOff", task);
        } else if (get(task).task().state() != TaskState.CANCELLED) {
            throw VolunteerRefused.of(Reason.ALREADY_OVER);
        }
    }

    private static VolunteerRow named(VolunteerRow row, CourierSummary summary) {
        return new VolunteerRow(
                row.courier(), summary.maskedName(), summary.employer(), row.signedUpAt(), row.active());
    }

    private static VolunteerRefused unchanged(PlannedTaskDetails now, int version, TaskDraft wished) {
        if (now.task().state() == TaskState.CANCELLED) {
            return VolunteerRefused.of(Reason.TASK_CANCELLED);
        }
        if (now.version() != version) {
            return VolunteerRefused.of(Reason.EDITED_MEANWHILE);
        }
        return wished.capacity() < now.task().signedUp()
                ? VolunteerRefused.of(
                        Reason.CAPACITY_BELOW, Integer.toString(now.task().signedUp()))
                : VolunteerRefused.of(
                        Reason.TIMES_FIXED, Integer.toString(now.task().signedUp()));
    }

    private void requireUsable(RoleId role) {
        if (!roles.usable(role).orElseThrow(() -> VolunteerRefused.of(Reason.ROLE_UNKNOWN))) {
            throw VolunteerRefused.of(Reason.ROLE_RETIRED);
        }
    }

    private void recorded(String action, TaskId task) {
        audit.record(action, "volunteer-task:" + task.value(), "");
        live.publishAfterCommit(VolunteerTasks.TOPIC);
    }
}
