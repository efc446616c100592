package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.Timetable;
import cn.yuetan.portal.servicepoint.PlaceCondition.Finder;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.workday.WorkCalendar;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Writes into each row whether the place is open and when that changes, so that lists and searches need not reckon. Between
 * two looks of {@link OpenTurns} a row tells the truth all the same: what was to change by now has changed.
 */
@Component
class OpenStates {

    /** Whether the place {@code p} is open at {@code :now}, whatever the job has seen of it. */
    static final String OPEN = "p.is_open = (p.changes_at IS NULL OR p.changes_at > :now)";

    /** What may be open at {@code :now}: what was, and what was to change by now. At night that is little. */
    static final List<Finder> FINDERS = List.of(
            new Finder(
                    "SELECT id FROM place FORCE INDEX (place_listed) WHERE state = 'ACTIVE' AND is_open = TRUE", true),
            new Finder("SELECT id FROM place WHERE state = 'ACTIVE' AND due_at <= :now", false));

    /** Where nothing changes as far as a timetable looks, it is asked again after this long. */
    private static final Duration LOOK_AGAIN = Duration.ofDays(30);

    private final JdbcTemplate database;

    OpenStates(JdbcTemplate database) {
        this.database = database;
    }

    /** Writes the states of these places at this moment. */
    void write(Map<PlaceId, Timetable> places, WorkCalendar calendar, Instant now) {
        var mark = mark(calendar);
        var rows = places.entrySet().stream()
                .map(entry -> {
                    var state = entry.getValue().at(now);
                    var changes = state.changesAt().map(DatabaseTime::of).orElse(null);
                    var due = DatabaseTime.of(state.changesAt().orElse(now.plus(LOOK_AGAIN)));
                    return new Object[] {
                        state.open(),
                        changes,
                        due,
                        DatabaseTime.of(now),
                        mark,
                        entry.getKey().value()
                    };
                })
                .toList();
        database.batchUpdate("""
                UPDATE place SET is_open = ?, changes_at = ?, due_at = ?, reckoned_at = ?, calendar_mark = ? WHERE id = ?
                """, rows);
    }

    /** A place that is closed for good has nothing to reckon. */
    void writeClosed(PlaceId place, Instant now) {
        database.update(
                "UPDATE place SET is_open = FALSE, changes_at = NULL, reckoned_at = ? WHERE id = ?",
                DatabaseTime.of(now),
                place.value());
    }

    /** Another calendar has another mark: whatever was reckoned by the old one is reckoned again. */
    static int mark(WorkCalendar calendar) {
        var sum = new CRC32();
        sum.update(new TreeMap<>(calendar.special()).toString().getBytes(StandardCharsets.US_ASCII));
        return (int) sum.getValue();
    }
}
