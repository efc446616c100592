package cn.yuetan.portal.station;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What keepers see of a day at their station: who is inside, when people came and what for. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
public class StationVisits {

    /** Somebody inside, masked. */
    public record InsideRow(
            long id, String maskedName, String employer, Set<Purpose> purposes, Instant since, Instant until) {}

    /**
     * A day in numbers.
     *
     * @param byHour comings per hour of Beijing's day, 24 numbers, counted ones among them
     * @param byPurpose check-ins per purpose; one check-in may have several
     * @param checkIns check-ins with a person
     * @param counted those who only wanted to be counted
     * @param endedByLimit stays that ended by themselves
     */
    public record DayCounts(
            List<Integer> byHour, Map<Purpose, Integer> byPurpose, int checkIns, int counted, int endedByLimit) {}

    private static final int MOST_ROWS = 200;

    private final JdbcClient database;
    private final Stations stations;
    private final CourierDirectory couriers;
    private final AuditTrail auditTrail;
    private final LiveUpdates live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StationVisits(
            JdbcClient database,
            Stations stations,
            CourierDirectory couriers,
            AuditTrail auditTrail,
            LiveUpdates live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.stations = stations;
        this.couriers = couriers;
        this.auditTrail = auditTrail;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** Who is inside now, latest first, at most 200. */
    public List<InsideRow> inside(StationId station) {
        stations.requireMine(station);
        record Row(CheckInDetails stay, CourierId courier) {}
        var rows = database.sql("""
                        SELECT id, station_id, purposes, came_at, due_at, courier_id FROM check_in
                        WHERE station_id = ? AND left_at IS NULL AND due_at > ? ORDER BY came_at DESC, id DESC LIMIT ?
                        """)
                .param(station.value())
                .param(DatabaseTime.of(clock.instant()))
                .param(MOST_ROWS)
                .query((row, number) -> new Row(CheckIns.read(row), new CourierId(row.getLong("courier_id"))))
                .list();
        var people = couriers.summaries(rows.stream().map(Row::courier).toList());
        var inside = new ArrayList<InsideRow>();
        for (var row : rows) {
            var person = people.get(row.courier());
            var stay = row.stay();
            inside.add(new InsideRow(
                    stay.id(),
                    person == null ? "*" : person.maskedName(),
                    person == null ? "" : person.employer(),
                    stay.purposes(),
                    stay.since(),
                    stay.until()));
        }
        return inside;
    }

    /** Today's comings at a station. */
    public DayCounts today(StationId station) {
        stations.requireMine(station);
        var today = BusinessDay.today(clock);
        var from = DatabaseTime.of(BusinessDay.at(today, LocalTime.MIDNIGHT));
        var to = DatabaseTime.of(BusinessDay.at(today.plusDays(1), LocalTime.MIDNIGHT));
        var byHour = new int[24];
        var byPurpose = new EnumMap<Purpose, Integer>(Purpose.class);
        var totals = new int[3];
        database.sql("""
                        SELECT HOUR(came_at + INTERVAL 8 HOUR) AS hour, purposes, COUNT(*) AS comings,
                               COALESCE(SUM(closed_by = 'LIMIT'), 0) AS by_limit, TRUE AS known
                        FROM check_in WHERE station_id = :station AND came_at >= :from AND came_at < :to
                        GROUP BY hour, purposes
                        UNION ALL
                        SELECT HOUR(came_at + INTERVAL 8 HOUR) AS hour, '', COUNT(*), 0, FALSE
                        FROM anonymous_visit WHERE station_id = :station AND came_at >= :from AND came_at < :to
                        GROUP BY hour
                        """)
                .param("station", station.value())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    var comings = row.getInt("comings");
                    byHour[row.getInt("hour")] += comings;
                    if (row.getBoolean("known")) {
                        totals[0] += comings;
                        Purpose.parse(row.getString("purposes"))
                                .forEach(purpose -> byPurpose.merge(purpose, comings, Integer::sum));
                    } else {
                        totals[1] += comings;
                    }
                    totals[2] += row.getInt("by_limit");
                });
        return new DayCounts(
                java.util.Arrays.stream(byHour).boxed().toList(), byPurpose, totals[0], totals[1], totals[2]);
    }

    /** Checks somebody out who forgot to; without effect where the stay has ended. */
    @Transactional
    @RetryOnConflict
    public void checkOut(long stay) {
        record Row(StationId station, CourierId courier) {}
        var found = database.sql("SELECT station_id, courier_id FROM check_in WHERE id = ?")
                .param(stay)
                .query((row, number) -> new Row(new StationId(row.getLong(1)), new CourierId(row.getLong(2))))
                .optional();
        if (found.isEmpty()) {
            return;
        }
        var station = found.get().station();
        stations.requireMine(station);
        var now = clock.instant();
        var closed = database.sql("""
                        UPDATE check_in SET left_at = ?, closed_by = 'STAFF', open_for = NULL
                        WHERE id = ? AND left_at IS NULL AND due_at > ?
                        """)
                .param(DatabaseTime.of(now))
                .param(stay)
                .param(DatabaseTime.of(now))
                .update();
        if (closed == 1) {
            auditTrail.record("checkin.closed", "checkin:" + stay, "");
            events.publishEvent(new CourierCheckedOut(found.get().courier(), station, now, Leaving.STAFF));
            live.publishAfterCommit(Stations.topic(station));
        }
    }
}
