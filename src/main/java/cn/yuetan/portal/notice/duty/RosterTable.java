package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.workday.Workdays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads rosters. People who may not sign in any more are not on duty, and nobody's stand-in. */
@Repository
class RosterTable {

    private final JdbcClient database;
    private final Workdays workdays;

    RosterTable(JdbcClient database, Workdays workdays) {
        this.database = database;
        this.workdays = workdays;
    }

    /** What is needed to say who is on duty between the two moments; three statements. */
    Roster between(String roster, Instant from, Instant until) {
        return new Roster(
                lines(roster, BusinessDay.of(from)),
                absences(roster, from),
                workdays.between(
                        BusinessDay.of(from).minusDays(1), BusinessDay.of(until).plusDays(1)));
    }

    /** The shifts that still begin on this day or later, or began the day before, tier by tier. */
    List<DutyLine> lines(String roster, LocalDate day) {
        return database.sql("""
                        SELECT l.id, l.roster, l.tier, l.account_id, l.rule, l.weekdays, l.starts, l.ends, l.first_day, l.last_day
                        FROM duty_line l JOIN account a ON a.id = l.account_id AND a.status = 'ACTIVE'
                        WHERE l.roster = ? AND (l.last_day IS NULL OR l.last_day >= ?)
                        ORDER BY l.tier, l.id
                        """)
                .param(roster)
                .param(day.minusDays(1))
                .query((row, number) -> line(row))
                .list();
    }

    /** The absences that end after this moment, the next first. */
    List<DutyAbsence> absences(String roster, Instant from) {
        return database.sql("""
                        SELECT d.id, d.roster, d.account_id, d.from_at, d.until_at, a.id AS stand_in
                        FROM duty_absence d LEFT JOIN account a ON a.id = d.stand_in AND a.status = 'ACTIVE'
                        WHERE d.roster = ? AND d.until_at > ? ORDER BY d.from_at, d.id
                        """)
                .param(roster)
                .param(DatabaseTime.of(from))
                .query((row, number) -> new DutyAbsence(
                        row.getLong("id"),
                        Objects.requireNonNull(row.getString("roster")),
                        new AccountId(row.getLong("account_id")),
                        DatabaseTime.instant(row, "from_at"),
                        DatabaseTime.instant(row, "until_at"),
                        Optional.ofNullable(row.getObject("stand_in", Long.class))
                                .map(AccountId::new)
                                .orElse(null)))
                .list();
    }

    static int mask(Set<DayOfWeek> weekdays) {
        return weekdays.stream().mapToInt(day -> 1 << day.ordinal()).sum();
    }

    private static DutyLine line(ResultSet row) throws SQLException {
        var mask = row.getInt("weekdays");
        return new DutyLine(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("roster")),
                row.getInt("tier"),
                new AccountId(row.getLong("account_id")),
                DayRule.valueOf(row.getString("rule")),
                Arrays.stream(DayOfWeek.values())
                        .filter(day -> (mask & 1 << day.ordinal()) != 0)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(DayOfWeek.class))),
                Objects.requireNonNull(row.getObject("starts", LocalTime.class)),
                Objects.requireNonNull(row.getObject("ends", LocalTime.class)),
                Objects.requireNonNull(row.getObject("first_day", LocalDate.class)),
                row.getObject("last_day", LocalDate.class));
    }
}
