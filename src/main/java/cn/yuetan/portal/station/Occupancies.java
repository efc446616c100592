package cn.yuetan.portal.station;

import cn.yuetan.portal.identity.CurrentPerson;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.RetryOnConflict;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How full the stations are, and those who only want to be counted. */
@Service
@Transactional(readOnly = true)
@NamedInterface("contract")
public class Occupancies {

    private final JdbcClient database;
    private final Stations stations;
    private final CurrentPerson currentPerson;
    private final StationProperties properties;
    private final LiveUpdates live;
    private final Clock clock;

    Occupancies(
            JdbcClient database,
            Stations stations,
            CurrentPerson currentPerson,
            StationProperties properties,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.stations = stations;
        this.currentPerson = currentPerson;
        this.properties = properties;
        this.live = live;
        this.clock = clock;
    }

    /** How full this station is now; one statement. */
    @PreAuthorize("permitAll()")
    public Occupancy now(StationId station) {
        var settings = stations.settings(station);
        return database.sql("""
                        SELECT COUNT(*) + (SELECT COUNT(*) FROM anonymous_visit WHERE station_id = :station AND due_at > :now),
                               COALESCE(SUM(FIND_IN_SET('CHARGING', purposes) > 0), 0)
                        FROM check_in WHERE station_id = :station AND left_at IS NULL AND due_at > :now
                        """)
                .param("station", station.value())
                .param("now", DatabaseTime.of(clock.instant()))
                .query((row, number) -> new Occupancy(
                        row.getInt(1),
                        Math.max(0, settings.chargingBays() - row.getInt(2)),
                        settings.chargingBays(),
                        settings.seats()))
                .single();
    }

    /** How full every station is now; one statement. */
    @PreAuthorize("permitAll()")
    public Map<StationId, Occupancy> everywhere() {
        var all = new HashMap<StationId, Occupancy>();
        database.sql("""
                        SELECT s.id, s.charging_bays, s.seats,
                               (SELECT COUNT(*) FROM check_in c
                                WHERE c.station_id = s.id AND c.left_at IS NULL AND c.due_at > :now)
                               + (SELECT COUNT(*) FROM anonymous_visit a
                                  WHERE a.station_id = s.id AND a.due_at > :now) AS inside,
                               (SELECT COUNT(*) FROM check_in c
                                WHERE c.station_id = s.id AND c.left_at IS NULL AND c.due_at > :now
                                  AND FIND_IN_SET('CHARGING', c.purposes) > 0) AS charging
                        FROM station s
                        """).param("now", DatabaseTime.of(clock.instant())).query(row -> {
            var bays = row.getInt("charging_bays");
            all.put(
                    new StationId(row.getLong("id")),
                    new Occupancy(
                            row.getInt("inside"),
                            Math.max(0, bays - row.getInt("charging")),
                            bays,
                            row.getInt("seats")));
        });
        return all;
    }

    /** Counts somebody at the tablet's station without knowing who; once per key. */
    @Transactional
    @RetryOnConflict
    @PreAuthorize("hasRole('KIOSK')")
    public void justCount(RequestKey key, StationId station) {
        if (!currentPerson.stationIds().contains(station.value())) {
            throw new AccessDeniedException("Another station's tablet");
        }
        var now = clock.instant();
        try {
            database.sql("""
                            INSERT INTO anonymous_visit (request_key, station_id, came_at, due_at) VALUES (?, ?, ?, ?)
                            """)
                    .param(key.bytes())
                    .param(station.value())
                    .param(DatabaseTime.of(now))
                    .param(DatabaseTime.of(now.plus(properties.anonymousStay())))
                    .update();
        } catch (DuplicateKeyException countedBefore) {
            return;
        }
        live.publishAfterCommit(Stations.topic(station));
    }
}
