package cn.yuetan.portal.workday;

import cn.yuetan.portal.shared.BusinessDay;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashMap;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** The calendar of working days, for whoever reckons with them. */
@Component
@NamedInterface("contract")
public class Workdays {

    private final JdbcClient database;
    private final Clock clock;

    Workdays(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The calendar from the first to the last day, both included; one statement. */
    public WorkCalendar between(LocalDate first, LocalDate last) {
        var special = new HashMap<LocalDate, Boolean>();
        database.sql("SELECT day, works FROM special_day WHERE day BETWEEN ? AND ?")
                .param(first)
                .param(last)
                .query(row -> {
                    special.put(Objects.requireNonNull(row.getObject("day", LocalDate.class)), row.getBoolean("works"));
                });
        return new WorkCalendar(special);
    }

    /** The year whose holidays should be known by now and are not; next year's are looked for from November on. */
    public Optional<Integer> missingYear() {
        var today = BusinessDay.today(clock);
        var last = today.getMonth().compareTo(Month.NOVEMBER) >= 0 ? today.getYear() + 1 : today.getYear();
        for (var year = today.getYear(); year <= last; year++) {
            if (between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                    .special()
                    .isEmpty()) {
                return Optional.of(year);
            }
        }
        return Optional.empty();
    }
}
