package cn.yuetan.portal.station;

import cn.yuetan.portal.courier.CourierDirectory;
import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The stays of couriers: one at a time, begun at a tablet, ended by a tap or by itself when the station's limit is
 * reached. A stay past its limit counts as ended whether or not the job has marked it yet.
 */
@Service
@Transactional(readOnly = true)
@PreAuthorize("denyAll()")
@NamedInterface("contract")
public class CheckIns {

    private static final String COLUMNS = "id, station_id, purposes, came_at, due_at";

    private final JdbcClient database;
    private final CourierDirectory couriers;
    private final CurrentPerson currentPerson;
    private final Stations stations;
    private final LiveUpdates live;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CheckIns(
            JdbcClient database,
            CourierDirectory couriers,
            CurrentPerson currentPerson,
            Stations stations,
            LiveUpdates live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.couriers = couriers;
        this.currentPerson = currentPerson;
        this.stations = stations;
        this.live = live;
        this.events = events;
        this.clock = clock;
    }

    /** The topic of {@link LiveUpdates} under which who is inside a station changes. */
    public static String topic(StationId station) {
        return Stations.topic(station);
    }

    /**
     * Checks the courier in hand in at the tablet's station. Who is inside already stays so; a stay at another station
     * ends as moved.
     *
     * @throws InputRefused if no purpose was chosen
     */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('IN_HAND')")
    public CheckInDetails checkIn(RequestKey key, StationId station, Set<Purpose> purposes) {
        if (purposes.isEmpty()) {
            throw new InputRefused("station.purpose.none");
        }
        if (!currentPerson.stationIds().contains(station.value())) {
            throw new AccessDeniedException("Another station's tablet");
        }
        var limit = Duration.ofMinutes(stations.settings(station).stayLimitMinutes());
        var courier = couriers.requireActive();
        var now = clock.instant();
        var open = latestOpen(courier);
        if (open.isPresent() && open.get().until().isAfter(now)) {
            if (open.get().station().equals(station)) {
                return open.get();
            }
            close(open.get(), courier, now, Leaving.MOVED);
        } else if (open.isPresent()) {
            close(open.get(), courier, open.get().until(), Leaving.LIMIT);
        }
        var keys = new GeneratedKeyHolder();
        try {
            database.sql("""
                            INSERT INTO check_in (request_key, station_id, courier_id, purposes, came_at, due_at, open_for)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(key.bytes())
                    .param(station.value())
                    .param(courier.value())
                    .param(Purpose.stored(purposes))
                    .param(DatabaseTime.of(now))
                    .param(DatabaseTime.of(now.plus(limit)))
                    .param(courier.value())
                    .update(keys, "id");
        } catch (DuplicateKeyException sentBefore) {
            return byKey(key, courier).or(() -> latestOpen(courier)).orElseThrow(() -> sentBefore);
        }
        events.publishEvent(new CourierCheckedIn(courier, station, now));
        live.publishAfterCommit(topic(station));
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        return new CheckInDetails(id, station, EnumSet.copyOf(purposes), now, now.plus(limit));
    }

    /** Ends the present stay of the acting courier; without one nothing happens. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('COURIER', 'IN_HAND')")
    public void checkOut() {
        var courier = couriers.current();
        var now = clock.instant();
        latestOpen(courier).ifPresent(open -> {
            var inTime = open.until().isAfter(now);
            close(open, courier, inTime ? now : open.until(), inTime ? Leaving.TAP : Leaving.LIMIT);
        });
    }

    /** The present stay of the acting courier. */
    @PreAuthorize("hasAnyRole('COURIER', 'IN_HAND')")
    public Optional<CheckInDetails> current() {
        return latestOpen(couriers.current()).filter(open -> open.until().isAfter(clock.instant()));
    }

    /** How often the acting courier has checked in anywhere today. */
    @PreAuthorize("hasAnyRole('COURIER', 'IN_HAND')")
    public int visitsToday() {
        return database.sql("SELECT COUNT(*) FROM check_in WHERE courier_id = ? AND came_at >= ?")
                .param(couriers.current().value())
                .param(DatabaseTime.of(BusinessDay.at(BusinessDay.today(clock), LocalTime.MIDNIGHT)))
                .query(Integer.class)
                .single();
    }

    private Optional<CheckInDetails> latestOpen(CourierId courier) {
        return database.sql("SELECT " + COLUMNS + " FROM check_in WHERE open_for = ?")
                .param(courier.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private Optional<CheckInDetails> byKey(RequestKey key, CourierId courier) {
        return database.sql("SELECT " + COLUMNS + " FROM check_in WHERE request_key = ? AND courier_id = ?")
                .param(key.bytes())
                .param(courier.value())
                .query((row, number) -> read(row))
                .optional();
    }

    private void close(CheckInDetails open, CourierId courier, Instant at, Leaving how) {
        var closed = database.sql("""
                        UPDATE check_in SET left_at = ?, closed_by = ?, open_for = NULL WHERE id = ? AND left_at IS NULL
                        """)
                .param(DatabaseTime.of(at))
                .param(how.name())
                .param(open.id())
                .update();
        if (closed == 1) {
            events.publishEvent(new CourierCheckedOut(courier, open.station(), at, how));
            live.publishAfterCommit(topic(open.station()));
        }
    }

    static CheckInDetails read(ResultSet row) throws SQLException {
        return new CheckInDetails(
                row.getLong("id"),
                new StationId(row.getLong("station_id")),
                Purpose.parse(row.getString("purposes")),
                DatabaseTime.instant(row, "came_at"),
                DatabaseTime.instant(row, "due_at"));
    }
}
