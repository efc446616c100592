package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.courier.CourierSummary;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
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

    private final PlanTable lists;
    private final VolunteerTaskRepository tasks;
    private final VolunteerRoleRepository roles;
    private final CourierDirectory couriers;
    private final CurrentPerson currentPerson;
    private final VolunteerNotices notices;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    TaskPlanning(
            PlanTable lists,
            VolunteerTaskRepository tasks,
            VolunteerRoleRepository roles,
            CourierDirectory couriers,
            CurrentPerson currentPerson,
            VolunteerNotices notices,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.lists = lists;
        this.tasks = tasks;
        this.roles = roles;
        this.couriers = couriers;
        this.currentPerson = currentPerson;
        this.notices = notices;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    @PreAuthorize(READERS)
    public List<PlannedTask> find(PlanSearch search, int offset, int limit) {
        return lists.find(search, clock.instant(), Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
    }

    @PreAuthorize(READERS)
    public int count(PlanSearch search) {
        return lists.count(search, clock.instant());
    }

    /** How many open tasks begin today, and how many people they still want. */
    @PreAuthorize(READERS)
    public TasksToday today() {
        var today = BusinessDay.today(clock);
        return lists.between(
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
        return lists.details(task).orElseThrow(() -> VolunteerRefused.of(Reason.UNKNOWN));
    }

    /** Who signed up, with masked names, the active ones first. */
    @PreAuthorize(READERS)
    public List<VolunteerRow> volunteers(TaskId task, int offset, int limit) {
        var rows = lists.volunteers(task, Math.max(0, offset), Math.clamp(limit, 1, LONGEST_PAGE));
        var names = couriers.summaries(rows.stream().map(VolunteerRow::courier).toList());
        return rows.stream()
                .map(row -> Optional.ofNullable(names.get(row.courier()))
                        .map(summary -> named(row, summary))
                        .orElse(row))
                .toList();
    }

    @PreAuthorize(READERS)
    public int countVolunteers(TaskId task) {
        return lists.countVolunteers(task);
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
        var before = tasks.findByRequestKey(key.value());
        if (before.isPresent()) {
            return before.get().id();
        }
        clean.requireAhead(clock.instant());
        requireUsable(clean.role());
        var state = open ? TaskState.OPEN : TaskState.DRAFT;
        var task = write(
                new VolunteerTask(clean, state, key, currentPerson.require().value(), clock.instant()));
        recorded(open ? "volunteer.task.opened" : "volunteer.task.drafted", task);
        return task;
    }

    /**
     * Changes a task; those who signed up are told where another place is. Hours that couriers agreed to stay; whoever needs
     * others calls the task off and copies it.
     *
     * @param version the edit that was on the screen
     * @throws VolunteerRefused if somebody else changed it meanwhile, the places would not do, or the hours are agreed
     */
    @Transactional
    @RetryOnConflict
    public void change(TaskId task, int version, TaskDraft draft) {
        var clean = draft.checked();
        var stored = locked(task);
        if (!stored.isOf(clean.role())) {
            requireUsable(clean.role());
        }
        var now = clock.instant();
        var before = stored.place();
        stored.change(clean, version, now);
        if (stored.status() == TaskState.OPEN
                && !before.equals(clean.place())
                && clean.starts().isAfter(now)) {
            notices.moved(task, clean, before, version, now);
        }
        recorded("volunteer.task.changed", task);
    }

    /** Shows a draft to the couriers; publishing what is open changes nothing. */
    @Transactional
    @RetryOnConflict
    public void publish(TaskId task) {
        var stored = locked(task);
        if (stored.status() != TaskState.OPEN) {
            stored.publish(clock.instant());
            recorded("volunteer.task.opened", task);
        }
    }

    /**
     * Calls a task off for good and tells all who signed up; calling off what is called off changes nothing.
     *
     * @param reason why, for those who signed up; may be empty for a draft
     * @throws cn.yuetan.portal.shared.InputRefused if somebody could have signed up and there is no reason
     */
    @Transactional
    @RetryOnConflict
    public void callOff(TaskId task, String reason) {
        var stored = locked(task);
        if (stored.status() != TaskState.CANCELLED) {
            var why = TaskDraft.reason(reason, stored.status() == TaskState.OPEN);
            var now = clock.instant();
            stored.callOff(why, now);
            notices.calledOff(task, stored.draft(), why, stored.edits(), now);
            recorded("volunteer.task.calledOff", task);
        }
    }

    /** From here to the commit nobody else edits the task or signs up for it. */
    private VolunteerTask locked(TaskId task) {
        return tasks.findById(task.value()).orElseThrow(() -> VolunteerRefused.of(Reason.UNKNOWN));
    }

    /** Where the same form arrives twice at the same moment, the act runs again and finds what the other one wrote. */
    private TaskId write(VolunteerTask task) {
        try {
            return tasks.saveAndFlush(task).id();
        } catch (DataIntegrityViolationException e) {
            throw DatabaseRefusals.writtenMeanwhile(e);
        }
    }

    private static VolunteerRow named(VolunteerRow row, CourierSummary summary) {
        return new VolunteerRow(
                row.courier(), summary.maskedName(), summary.employer(), row.signedUpAt(), row.active());
    }

    private void requireUsable(RoleId role) {
        var stored = roles.findForUseById(role.value()).orElseThrow(() -> VolunteerRefused.of(Reason.ROLE_UNKNOWN));
        if (stored.retired()) {
            throw VolunteerRefused.of(Reason.ROLE_RETIRED);
        }
    }

    private void recorded(String action, TaskId task) {
        audit.record(action, "volunteer-task:" + task.value(), "");
        live.publishAfterCommit(VolunteerTasks.TOPIC);
    }
}
