package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.identity.AccountPrincipal;
import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls from the tablets for somebody of the station's staff, and who went. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("denyAll()")
public class StaffCalls {

    private static final Duration SHOWN = Duration.ofHours(8);

    private final JdbcClient database;
    private final CurrentKiosk currentKiosk;
    private final CurrentPerson currentPerson;
    private final StationDirectory stations;
    private final LiveUpdates live;
    private final Clock clock;

    StaffCalls(
            JdbcClient database,
            CurrentKiosk currentKiosk,
            CurrentPerson currentPerson,
            StationDirectory stations,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.currentKiosk = currentKiosk;
        this.currentPerson = currentPerson;
        this.stations = stations;
        this.live = live;
        this.clock = clock;
    }

    /** The topic of {@link LiveUpdates} under which calls of a station come and are taken. */
    public static String topic(StationId station) {
        return "staff-calls:" + station.value();
    }

    /** Rings for staff; while a call of this tablet waits, another one changes nothing. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('KIOSK')")
    public void call(RequestKey key) {
        var device = currentKiosk.requireDevice();
        try {
            database.sql("""
                            INSERT INTO staff_call (request_key, device_id, station_id, open_for, called_at)
                            VALUES (?, ?, ?, ?, ?)
                            """)
                    .param(key.bytes())
                    .param(device.id())
                    .param(device.stationId())
                    .param(device.id())
                    .param(DatabaseTime.of(clock.instant()))
                    .update();
        } catch (DuplicateKeyException alreadyRinging) {
            return;
        }
        live.publishAfterCommit(topic(new StationId(device.stationId())));
    }

    /** The calls of the acting staff member's stations that wait, oldest first, then those taken in the last hours. */
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public List<StaffCall> recent() {
        var mine = stations.mine().stream().map(station -> station.id().value()).toList();
        if (mine.isEmpty()) {
            return List.of();
        }
        return database.sql("""
                        SELECT c.id, c.station_id, d.name, c.called_at, c.taken_at, c.taken_by_name
                        FROM staff_call c
                        JOIN kiosk_device d ON d.id = c.device_id
                        WHERE c.station_id IN (:stations) AND (c.taken_at IS NULL OR c.called_at > :since)
                        ORDER BY c.taken_at IS NOT NULL, IF(c.taken_at IS NULL, c.id, -c.id)
                        LIMIT 50
                        """)
                .param("stations", mine)
                .param("since", DatabaseTime.of(clock.instant().minus(SHOWN)))
                .query((row, number) -> new StaffCall(
                        row.getLong(1),
                        new StationId(row.getLong(2)),
                        row.getString(3),
                        DatabaseTime.instant(row, "called_at"),
                        DatabaseTime.nullableInstant(row, "taken_at"),
                        row.getString(6)))
                .list();
    }

    /** The acting staff member goes; whoever says so first is remembered. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN', 'KEEPER')")
    public void take(long call) {
        var station = database.sql("SELECT station_id FROM staff_call WHERE id = ?")
                .param(call)
                .query(Long.class)
                .optional();
        if (station.isEmpty()) {
            return;
        }
        stations.requireMine(new StationId(station.get()));
        database.sql("""
                        UPDATE staff_call SET taken_at = ?, taken_by = ?, taken_by_name = ?, open_for = NULL
                        WHERE id = ? AND taken_at IS NULL
                        """)
                .param(DatabaseTime.of(clock.instant()))
                .param(currentPerson.require().value())
                .param(currentPerson
                        .principal()
                        .filter(AccountPrincipal.class::isInstance)
                        .map(AccountPrincipal.class::cast)
                        .map(AccountPrincipal::displayName)
                        .orElse(""))
                .param(call)
                .update();
        live.publishAfterCommit(topic(new StationId(station.get())));
    }
}
