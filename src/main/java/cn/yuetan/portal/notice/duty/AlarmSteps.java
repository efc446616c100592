package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.ActiveAccounts;
import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.notice.inbox.FoldedEntries;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One call of an alarm after the other. A call, its messages and the time of the next one are committed together: what a
 * crash breaks off is due again at once, on whichever node looks first.
 */
@Component
class AlarmSteps {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmSteps.class);

    /** Clocks of two nodes may differ by so much. */
    private static final Duration SKEW = Duration.ofSeconds(30);

    /** A next call that lies farther ahead than the pace was written by a clock that has been put back: it is due now. */
    private static final String DUE = """
            state = 'OPEN'
              AND (next_step_at <= :now OR next_step_at > DATE_ADD(:ahead, INTERVAL pace_seconds SECOND))
            """;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final RosterTable rosters;
    private final AlarmTrail trail;
    private final AlarmCalls calls;
    private final ActiveAccounts accounts;
    private final FoldedEntries inbox;

    AlarmSteps(
            JdbcClient database,
            PlatformTransactionManager transactions,
            RosterTable rosters,
            AlarmTrail trail,
            AlarmCalls calls,
            ActiveAccounts accounts,
            FoldedEntries inbox) {
        this.database = database;
        transaction = new TransactionTemplate(transactions);
        this.rosters = rosters;
        this.trail = trail;
        this.calls = calls;
        this.accounts = accounts;
        this.inbox = inbox;
    }

    /** What messages about an alarm name as their cause. */
    static String cause(long alarm) {
        return "alarm:" + alarm;
    }

    /** The alarms whose next call is due, the longest overdue first. */
    List<Long> due(Instant now) {
        return database.sql("SELECT id FROM alarm WHERE " + DUE + " ORDER BY next_step_at, id LIMIT 200")
                .param("now", DatabaseTime.of(now))
                .param("ahead", DatabaseTime.of(now.plus(SKEW)))
                .query(Long.class)
                .list();
    }

    /** How many alarms nobody has taken. */
    int open() {
        return database.sql("SELECT COUNT(*) FROM alarm WHERE state = 'OPEN'")
                .query(Integer.class)
                .single();
    }

    /** Makes the next call; false if it is not due any more or another node makes it. */
    boolean call(long id, Instant now) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            var alarm = take(id, now);
            alarm.ifPresent(due -> call(due, now));
            return alarm.isPresent();
        }));
    }

    private void call(OpenAlarm alarm, Instant now) {
        var roster = rosters.between(alarm.roster(), now, now);
        var onDuty = roster.at(now);
        if (onDuty.isEmpty()) {
            trail.mark(alarm.id(), now, AlarmMark.What.HOLE);
        }
        var reached = Ladder.reached(alarm.step(), onDuty);
        reached.forEach(one -> trail.mark(alarm.id(), now, AlarmMark.What.CALLED, one.person(), one.tier()));
        var people = new LinkedHashSet<>(reached.stream().map(OnDuty::person).toList());
        if (Ladder.exhausted(alarm.step(), onDuty)) {
            people.addAll(everybody(alarm, roster, people, now));
        }
        calls.over(alarm.id(), alarm.kind());
        inbox.fold(alarm.kind(), cause(alarm.id()));
        inbox.fold(DutyNotices.UNREADABLE.id(), cause(alarm.id()));
        calls.send(alarm, people);
        database.sql("UPDATE alarm SET step = step + 1, calls = calls + 1, next_step_at = ? WHERE id = ?")
                .param(DatabaseTime.of(now.plus(alarm.pace())))
                .param(alarm.id())
                .update();
    }

    /** The office and the administrators; whoever stands in the roster at any hour if there are none of them. */
    private Collection<AccountId> everybody(
            OpenAlarm alarm, Roster roster, Collection<AccountId> reached, Instant now) {
        var more = new LinkedHashSet<AccountId>();
        more.addAll(accounts.withDuty(Duty.OFFICE, 0));
        more.addAll(accounts.withDuty(Duty.ADMIN, 0));
        if (more.isEmpty()) {
            roster.lines().forEach(line -> more.add(line.person()));
        }
        more.removeAll(reached);
        if (more.isEmpty() && reached.isEmpty()) {
            trail.mark(alarm.id(), now, AlarmMark.What.NOBODY);
            LOG.error("Alarm {} has nobody to call: the roster and the office are empty", alarm.id());
        } else {
            trail.mark(alarm.id(), now, AlarmMark.What.EVERYBODY);
            more.forEach(person -> trail.mark(alarm.id(), now, AlarmMark.What.CALLED, person, 0));
        }
        return more;
    }

    private Optional<OpenAlarm> take(long id, Instant now) {
        return database.sql(
                        "SELECT id, kind, payload, roster, pace_seconds, step, calls, raised_at FROM alarm WHERE id = :id AND "
                                + DUE + " FOR UPDATE SKIP LOCKED")
                .param("id", id)
                .param("now", DatabaseTime.of(now))
                .param("ahead", DatabaseTime.of(now.plus(SKEW)))
                .query((row, number) -> new OpenAlarm(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("kind")),
                        Objects.requireNonNull(row.getBytes("payload")),
                        Objects.requireNonNull(row.getString("roster")),
                        Duration.ofSeconds(row.getInt("pace_seconds")),
                        row.getInt("step"),
                        row.getInt("calls"),
                        DatabaseTime.instant(row, "raised_at")))
                .optional();
    }
}
