package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AccountPrincipal;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.Alarms;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The alarms as people see and answer them. Office and administrators see all; others see those of the rosters that they
 * stand in and those for which they were called.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasRole('STAFF')")
public class AlarmBoard {

    /** The live topic under which alarms come, climb and end. */
    public static final String TOPIC = "alarms";

    private static final int MOST = 50;

    private final JdbcClient database;
    private final AlarmTable table;
    private final AlarmTrail trail;
    private final AlarmCalls calls;
    private final Alarms alarms;
    private final Notices notices;
    private final CurrentPerson person;
    private final AuditTrail audit;
    private final Clock clock;

    AlarmBoard(
            JdbcClient database,
            AlarmTable table,
            AlarmTrail trail,
            AlarmCalls calls,
            Alarms alarms,
            Notices notices,
            CurrentPerson person,
            AuditTrail audit,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.trail = trail;
        this.calls = calls;
        this.alarms = alarms;
        this.notices = notices;
        this.person = person;
        this.audit = audit;
        this.clock = clock;
    }

    /** What rings, oldest first, then what is in somebody's hand; at most 50. */
    public List<AlarmEntry> open(Locale language) {
        return table.open(person.require(), seesAll(), language, MOST);
    }

    /** What has ended, newest first; at most 50. */
    public List<AlarmEntry> ended(Locale language) {
        return table.ended(person.require(), seesAll(), language, MOST);
    }

    /** The trails of alarms that the reader may see, in their order. */
    public Map<Long, List<AlarmMark>> trails(Collection<Long> ids) {
        return trail.of(table.visible(person.require(), seesAll(), ids));
    }

    /**
     * The acting person takes it in hand: the calling stops, everybody who was called hears it. Taking twice is taking once.
     *
     * @throws AlarmRefused if somebody else has it, or it has ended, or it is not for this person
     */
    @Transactional
    @RetryOnConflict
    public void take(long id) {
        var me = person.require();
        var alarm = table.lock(id, me, seesAll()).orElseThrow(AlarmRefused::gone);
        if (alarm.state() == AlarmState.TAKEN && me.equals(alarm.takenBy())) {
            return;
        }
        if (alarm.state() == AlarmState.TAKEN) {
            throw AlarmRefused.takenBy(alarm.takenByName());
        }
        if (alarm.state() != AlarmState.OPEN) {
            throw AlarmRefused.gone();
        }
        var now = clock.instant();
        database.sql("UPDATE alarm SET state = 'TAKEN', taken_by = ?, taken_at = ? WHERE id = ?")
                .param(me.value())
                .param(DatabaseTime.of(now))
                .param(id)
                .update();
        trail.mark(id, now, AlarmMark.What.TAKEN, me, 0);
        audit.record("alarm.taken", "alarm:" + id, "");
        calls.over(id, alarm.kind());
        var others = trail.called(id).stream()
                .filter(colleague -> !colleague.equals(me))
                .toList();
        calls.taken(new DutyNotices.TakenInHand(id, myName(), now), alarm.roster(), others);
    }

    /**
     * Whoever has it in hand cannot go on: it rings again, from the first tier.
     *
     * @throws AlarmRefused if it is not in this person's hand
     */
    @Transactional
    @RetryOnConflict
    public void handBack(long id) {
        requireInHand(id);
        var now = clock.instant();
        database.sql("""
                        UPDATE alarm SET state = 'OPEN', taken_by = NULL, taken_at = NULL, step = 0, next_step_at = ?
                        WHERE id = ?
                        """).param(DatabaseTime.of(now)).param(id).update();
        notices.causeGone(DutyNotices.TAKEN, AlarmSteps.cause(id));
        trail.mark(id, now, AlarmMark.What.HANDED_BACK, person.require(), 0);
        audit.record("alarm.handedBack", "alarm:" + id, "");
    }

    /**
     * It is dealt with.
     *
     * @throws AlarmRefused if it is not in this person's hand
     */
    @Transactional
    @RetryOnConflict
    public void finish(long id, AlarmOutcome outcome) {
        requireInHand(id);
        var now = clock.instant();
        database.sql("UPDATE alarm SET state = 'DONE', ended_at = ?, outcome = ? WHERE id = ?")
                .param(DatabaseTime.of(now))
                .param(outcome.name())
                .param(id)
                .update();
        trail.mark(id, now, AlarmMark.What.DONE, person.require(), 0);
        audit.record("alarm.finished", "alarm:" + id, outcome.name());
    }

    /**
     * Rings for practice: everything works as with a real alarm, and its words say that it is none.
     *
     * @throws AlarmRefused if a drill rings already
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('ADMIN', 'OFFICE')")
    public void drill(RequestKey key) {
        if (table.rings(DutyNotices.DRILL.id(), key)) {
            throw AlarmRefused.drillRings();
        }
        var now = clock.instant();
        var id = alarms.raise(
                DutyNotices.DRILL, new DutyNotices.Drill(myName(), now), AlarmTable.DRILL_CAUSE + key.value(), key);
        audit.record("alarm.drill", "alarm:" + id, "");
    }

    /** The person who took it, and for what was left in an absent person's hand the office too. */
    private void requireInHand(long id) {
        var alarm = table.lock(id, person.require(), seesAll()).orElseThrow(AlarmRefused::gone);
        if (alarm.state() != AlarmState.TAKEN) {
            throw AlarmRefused.gone();
        }
        if (!person.require().equals(alarm.takenBy()) && !seesAll()) {
            throw AlarmRefused.notYours();
        }
    }

    private boolean seesAll() {
        return person.has(Roles.OFFICE) || person.has(Roles.ADMIN);
    }

    private String myName() {
        return person.principal()
                .filter(AccountPrincipal.class::isInstance)
                .map(AccountPrincipal.class::cast)
                .map(AccountPrincipal::displayName)
                .orElse("");
    }

    /** What is locked while somebody answers. */
    record Locked(
            String kind,
            String roster,
            AlarmState state,
            @Nullable AccountId takenBy,
            String takenByName) {}
}
