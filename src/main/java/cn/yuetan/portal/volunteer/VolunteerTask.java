package cn.yuetan.portal.volunteer;

import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.volunteer.VolunteerRefused.Reason;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A task as staff edit it. How many signed up is counted by the sign-ups themselves, in SQL: read here under the row's
 * lock, never written.
 */
@Entity
@Table(name = "volunteer_task")
class VolunteerTask {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(updatable = false)
    private UUID requestKey;

    private long roleId;
    private String title;
    private String description;
    private String place;
    private String bring;
    private Instant startsAt;
    private Instant endsAt;
    private Instant signUpUntil;
    private int capacity;

    @Column(insertable = false, updatable = false)
    private int signedUp;

    @Enumerated(EnumType.STRING)
    private TaskState status;

    private String cancelledReason = "";

    @Column(updatable = false)
    private boolean sample;

    @Column(updatable = false)
    private @Nullable Long createdBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    @SuppressWarnings("NullAway.Init")
    protected VolunteerTask() {}

    @SuppressWarnings("NullAway.Init")
    VolunteerTask(TaskDraft draft, TaskState status, RequestKey key, @Nullable Long createdBy, Instant now) {
        this.requestKey = key.value();
        this.status = status;
        this.createdBy = createdBy;
        this.createdAt = now.truncatedTo(ChronoUnit.MICROS);
        write(draft);
    }

    /** An invented task of the demo, marked as one. */
    static VolunteerTask sample(TaskDraft draft, RequestKey key, Instant now) {
        var task = new VolunteerTask(draft, TaskState.OPEN, key, null, now);
        task.sample = true;
        return task;
    }

    TaskId id() {
        return new TaskId(id);
    }

    TaskState status() {
        return status;
    }

    /**
     * Takes an edit over, unless it is of an older version, takes places away, or moves hours that somebody agreed to.
     *
     * @param basedOn the version that was on the screen
     */
    void change(TaskDraft draft, int basedOn, Instant now) {
        if (status == TaskState.CANCELLED) {
            throw VolunteerRefused.of(Reason.TASK_CANCELLED);
        }
        if (version != basedOn) {
            throw VolunteerRefused.of(Reason.EDITED_MEANWHILE);
        }
        if (draft.capacity() < signedUp) {
            throw VolunteerRefused.of(Reason.CAPACITY_BELOW, Integer.toString(signedUp));
        }
        if (!draft.starts().equals(startsAt) || !draft.ends().equals(endsAt)) {
            draft.requireAhead(now);
            if (signedUp > 0) {
                throw VolunteerRefused.of(Reason.TIMES_FIXED, Integer.toString(signedUp));
            }
        }
        write(draft);
    }

    boolean isOf(RoleId role) {
        return roleId == role.value();
    }

    /** Shows a draft to the couriers. */
    void publish(Instant now) {
        if (status == TaskState.CANCELLED) {
            throw VolunteerRefused.of(Reason.TASK_CANCELLED);
        }
        TaskDraft.requireAhead(startsAt, signUpUntil, now);
        status = TaskState.OPEN;
    }

    int edits() {
        return version;
    }

    String place() {
        return place;
    }

    /** The task as it stands, for those who tell others about it. */
    TaskDraft draft() {
        return new TaskDraft(
                new RoleId(roleId), title, description, place, bring, startsAt, endsAt, signUpUntil, capacity);
    }

    /** Calls the task off for good. */
    void callOff(String reason, Instant now) {
        if (!endsAt.isAfter(now)) {
            throw VolunteerRefused.of(Reason.ALREADY_OVER);
        }
        status = TaskState.CANCELLED;
        cancelledReason = reason;
    }

    private void write(TaskDraft draft) {
        roleId = draft.role().value();
        title = draft.title();
        description = draft.description();
        place = draft.place();
        bring = draft.bring();
        startsAt = draft.starts();
        endsAt = draft.ends();
        signUpUntil = draft.signUpUntil();
        capacity = draft.capacity();
    }
}
