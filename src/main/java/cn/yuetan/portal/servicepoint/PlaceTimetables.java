package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Pause;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.Timetable;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.workday.WorkCalendar;
import cn.yuetan.portal.workday.Workdays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When places are open: three statements, however many they are. */
@Component
class PlaceTimetables {

    /** What {@link #usual} reads. */
    static final String COLUMNS = "p.week, p.holidays, p.moved_workday_as, p.paused_from, p.back_on, p.pause_note";

    private final JdbcClient database;
    private final PlaceParts parts;
    private final Workdays workdays;
    private final Clock clock;

    PlaceTimetables(JdbcClient database, PlaceParts parts, Workdays workdays, Clock clock) {
        this.database = database;
        this.parts = parts;
        this.workdays = workdays;
        this.clock = clock;
    }

    /** The timetables of these places; unknown ones are left out. */
    Map<PlaceId, Timetable> of(Collection<PlaceId> places) {
        var usual = new HashMap<PlaceId, Schedule>();
        if (!places.isEmpty()) {
            database.sql("SELECT p.id, " + COLUMNS + " FROM place p WHERE p.id IN (:places)")
                    .param("places", places.stream().map(PlaceId::value).toList())
                    .query(row -> {
                        usual.put(new PlaceId(row.getLong("id")), usual(row));
                    });
        }
        return complete(usual, calendar());
    }

    /** Adds the days that differ; one statement. */
    Map<PlaceId, Timetable> complete(Map<PlaceId, Schedule> usual, WorkCalendar calendar) {
        var days = parts.days(usual.keySet(), firstDay());
        var timetables = new HashMap<PlaceId, Timetable>();
        usual.forEach((place, schedule) -> timetables.put(
                place, new Timetable(schedule.differing(days.getOrDefault(place, List.of())), calendar)));
        return timetables;
    }

    /** The workdays of the time that timetables look at; one statement. */
    WorkCalendar calendar() {
        var today = BusinessDay.today(clock);
        return workdays.between(firstDay(), today.plusDays(Timetable.LOOK_AHEAD_DAYS + 1L));
    }

    /** The days of a place that differ and still matter; one statement. */
    List<DifferentDay> days(PlaceId place) {
        return parts.days(List.of(place), firstDay()).getOrDefault(place, List.of());
    }

    /** The schedule in a row, without the days that differ. */
    static Schedule usual(ResultSet row) throws SQLException {
        var as = row.getObject("moved_workday_as", Integer.class);
        return new Schedule(
                WeekHours.parse(Objects.requireNonNull(row.getString("week"))),
                HolidayHours.valueOf(row.getString("holidays")),
                as == null ? null : DayOfWeek.of(as),
                Map.of(),
                pause(row));
    }

    private static @Nullable Pause pause(ResultSet row) throws SQLException {
        var from = DatabaseTime.nullableInstant(row, "paused_from");
        return from == null
                ? null
                : new Pause(
                        from,
                        row.getObject("back_on", LocalDate.class),
                        Objects.requireNonNull(row.getString("pause_note")));
    }

    /** Yesterday's night may last into today. */
    private LocalDate firstDay() {
        return BusinessDay.today(clock).minusDays(1);
    }
}
