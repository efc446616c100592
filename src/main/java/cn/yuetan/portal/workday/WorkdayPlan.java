package cn.yuetan.portal.workday;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the days that differ from their weekday, year by year as the government announces them. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('ADMIN', 'OFFICE')")
public class WorkdayPlan {

    private static final int LONGEST = 15;
    private static final int FIRST_YEAR = 2021;
    private static final int LAST_YEAR = 2099;

    private final JdbcClient database;
    private final AuditTrail audit;

    WorkdayPlan(JdbcClient database, AuditTrail audit) {
        this.database = database;
        this.audit = audit;
    }

    /** The special days of a year, in their order. */
    public List<SpecialDay> of(int year) {
        return database.sql("SELECT day, works, occasion FROM special_day WHERE day BETWEEN ? AND ? ORDER BY day")
                .param(LocalDate.of(year, 1, 1))
                .param(LocalDate.of(year, 12, 31))
                .query((row, number) -> new SpecialDay(
                        Objects.requireNonNull(row.getObject("day", LocalDate.class)),
                        row.getBoolean("works"),
                        Occasion.valueOf(row.getString("occasion"))))
                .list();
    }

    /**
     * Sets every day from the first to the last; what was set for them before is replaced, so that sending it twice changes
     * nothing.
     *
     * @param works whether people work on these days
     * @throws InputRefused if a day is missing, the order is wrong or the stretch is longer than any holiday
     */
    @Transactional
    @RetryOnConflict
    public void set(@Nullable LocalDate first, @Nullable LocalDate last, boolean works, @Nullable Occasion occasion) {
        if (first == null || last == null || occasion == null) {
            throw new InputRefused("workday.refused.incomplete");
        }
        if (last.isBefore(first) || first.getYear() < FIRST_YEAR || last.getYear() > LAST_YEAR) {
            throw new InputRefused("workday.refused.order");
        }
        if (ChronoUnit.DAYS.between(first, last) >= LONGEST) {
            throw new InputRefused("workday.refused.long", LONGEST);
        }
        first.datesUntil(last.plusDays(1)).forEach(day -> database.sql("""
                        INSERT INTO special_day (day, works, occasion) VALUES (:day, :works, :occasion)
                        ON DUPLICATE KEY UPDATE works = :works, occasion = :occasion
                        """)
                .param("day", day)
                .param("works", works)
                .param("occasion", occasion.name())
                .update());
        audit.record("calendar.set", "day:" + first, last + (works ? " works " : " rests ") + occasion);
    }

    /** Makes a day like any other of its weekday again. */
    @Transactional
    @RetryOnConflict
    public void clear(LocalDate day) {
        var changed =
                database.sql("DELETE FROM special_day WHERE day = ?").param(day).update();
        if (changed == 1) {
            audit.record("calendar.cleared", "day:" + day, "");
        }
    }
}
