package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.StaffDirectory;
import cn.yuetan.portal.identity.StaffMember;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty when: everybody of the staff may look, office and administrators keep it. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMIN', 'OFFICE')")
public class DutyRosters {

    /** How far ahead holes are looked for. */
    public static final Duration AHEAD = Duration.ofDays(7);

    private static final int TIERS = 5;
    private static final int MOST_LINES = 60;
    private static final Duration LONGEST_ABSENCE = Duration.ofDays(400);

    private final JdbcClient database;
    private final RosterTable table;
    private final RosterNames names;
    private final StaffDirectory staff;
    private final AuditTrail audit;
    private final LiveUpdates live;
    private final Clock clock;

    DutyRosters(
            JdbcClient database,
            RosterTable table,
            RosterNames names,
            StaffDirectory staff,
            AuditTrail audit,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.table = table;
        this.names = names;
        this.staff = staff;
        this.audit = audit;
        this.live = live;
        this.clock = clock;
    }

    /** The rosters that there are. */
    @PreAuthorize("hasRole('STAFF')")
    public List<String> names() {
        return names.all();
    }

    /** One roster as it stands and for the days ahead. */
    @PreAuthorize("hasRole('STAFF')")
    public RosterPlan plan(String roster) {
        var now = clock.instant();
        var known = table.between(requireKnown(roster), now, now.plus(AHEAD));
        return new RosterPlan(
                roster, known.at(now), known.lines(), known.absences(), known.holes(now, now.plus(AHEAD)));
    }

    /** Who can be put on duty. */
    public List<StaffMember> staff() {
        return staff.active();
    }

    /** What colleagues call these people. */
    @PreAuthorize("hasRole('STAFF')")
    public Map<AccountId, String> namesOf(Collection<AccountId> people) {
        return staff.names(new HashSet<>(people));
    }

    /**
     * Adds a shift; the same key adds it once.
     *
     * @throws InputRefused if something is missing or does not fit
     */
    @Transactional
    @RetryOnConflict
    public void add(DutyLine line, RequestKey key) {
        requireKnown(line.roster());
        requireActive(line.person());
        if (line.tier() < 1 || line.tier() > TIERS) {
            throw new InputRefused("notice.duty.refused.tier", TIERS);
        }
        if (line.rule() == DayRule.THESE_DAYS && line.weekdays().isEmpty()) {
            throw new InputRefused("notice.duty.refused.days");
        }
        if (line.lastDay() != null && line.lastDay().isBefore(line.firstDay())) {
            throw new InputRefused("notice.duty.refused.order");
        }
        var today = BusinessDay.today(clock);
        if (line.firstDay().isBefore(today.minusYears(1)) || line.firstDay().isAfter(today.plusYears(2))) {
            throw new InputRefused("notice.duty.refused.far");
        }
        if (table.lines(line.roster(), today).size() >= MOST_LINES) {
            throw new InputRefused("notice.duty.refused.many", MOST_LINES);
        }
        try {
            database.sql("""
                            INSERT INTO duty_line (request_key, roster, tier, account_id, rule, weekdays, starts, ends, first_day,
                                                   last_day)
                            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(key.bytes())
                    .param(line.roster())
                    .param(line.tier())
                    .param(line.person().value())
                    .param(line.rule().name())
                    .param(RosterTable.mask(line.weekdays()))
                    .param(line.starts())
                    .param(line.ends())
                    .param(line.firstDay())
                    .param(line.lastDay())
                    .update();
        } catch (DuplicateKeyException addedBefore) {
            return;
        }
        changed(
                "duty.lineAdded",
                line.roster(),
                "tier " + line.tier() + " account " + line.person().value());
    }

    /** Ends a shift: it does not begin again from today on; one that has begun is worked to its end. */
    @Transactional
    @RetryOnConflict
    public void end(String roster, long line) {
        var yesterday = BusinessDay.today(clock).minusDays(1);
        var ended = database.sql("""
                        UPDATE duty_line SET last_day = :yesterday
                        WHERE id = :line AND roster = :roster AND (last_day IS NULL OR last_day > :yesterday)
                        """)
                .param("yesterday", yesterday)
                .param("line", line)
                .param("roster", requireKnown(roster))
                .update();
        if (ended == 1) {
            changed("duty.lineEnded", roster, "line " + line);
        }
    }

    /**
     * Somebody cannot come; the same key counts once.
     *
     * @param standIn whoever comes instead; null for nobody
     * @throws InputRefused if something is missing or does not fit
     */
    @Transactional
    @RetryOnConflict
    public void absent(
            String roster,
            AccountId who,
            @Nullable Instant from,
            @Nullable Instant until,
            @Nullable AccountId standIn,
            RequestKey key) {
        requireKnown(roster);
        if (from == null || until == null) {
            throw new InputRefused("notice.duty.refused.incomplete");
        }
        if (!until.isAfter(from) || !until.isAfter(clock.instant())) {
            throw new InputRefused("notice.duty.refused.order");
        }
        if (Duration.between(from, until).compareTo(LONGEST_ABSENCE) > 0) {
            throw new InputRefused("notice.duty.refused.far");
        }
        requireActive(who);
        if (standIn != null) {
            requireActive(standIn);
            if (standIn.equals(who)) {
                throw new InputRefused("notice.duty.refused.same");
            }
        }
        try {
            database.sql("""
                            INSERT INTO duty_absence (request_key, roster, account_id, from_at, until_at, stand_in)
                            VALUES (?, ?, ?, ?, ?, ?)
                            """)
                    .param(key.bytes())
                    .param(roster)
                    .param(who.value())
                    .param(DatabaseTime.of(from))
                    .param(DatabaseTime.of(until))
                    .param(standIn == null ? null : standIn.value())
                    .update();
        } catch (DuplicateKeyException saidBefore) {
            return;
        }
        changed("duty.absent", roster, "account " + who.value() + (standIn == null ? "" : " for " + standIn.value()));
    }

    /** Somebody comes after all. */
    @Transactional
    @RetryOnConflict
    public void comesAfterAll(String roster, long absence) {
        var removed = database.sql("DELETE FROM duty_absence WHERE id = ? AND roster = ?")
                .param(absence)
                .param(requireKnown(roster))
                .update();
        if (removed == 1) {
            changed("duty.comesAfterAll", roster, "absence " + absence);
        }
    }

    private void changed(String action, String roster, String detail) {
        audit.record(action, "roster:" + roster, detail);
        live.publishAfterCommit(AlarmBoard.TOPIC);
    }

    private String requireKnown(String roster) {
        if (!names.all().contains(roster)) {
            throw new InputRefused("notice.duty.refused.unknown");
        }
        return roster;
    }

    private void requireActive(AccountId person) {
        if (staff.active().stream().noneMatch(one -> one.account().equals(person))) {
            throw new InputRefused("notice.duty.refused.person");
        }
    }
}
