package cn.yuetan.portal.station;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.DemoData;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sample data: some couriers are inside when the demo starts. */
@Component
@Profile("demo")
@Order(30)
class StationDemoData implements DemoData {

    /** The demo's first couriers stay free for whoever tries the portal. */
    private static final int FIRST = 20;

    private static final int PER_STATION = 9;
    private static final int COUNTED = 3;
    private static final List<String> PURPOSES = List.of("REST", "REST,WATER", "REST,CHARGING", "MEAL,REST", "WARM_UP");

    private final JdbcClient database;
    private final Stations stations;
    private final Clock clock;

    StationDemoData(JdbcClient database, Stations stations, Clock clock) {
        this.database = database;
        this.stations = stations;
        this.clock = clock;
    }

    @Override
    public void loadOnce() {
        // The stations themselves are facts and come with the schema.
    }

    @Override
    public void loadForDay(LocalDate today) {
        var now = clock.instant();
        var inside = database.sql("SELECT COUNT(*) FROM check_in WHERE left_at IS NULL AND due_at > ? AND came_at <= ?")
                .param(DatabaseTime.of(now))
                .param(DatabaseTime.of(now))
                .query(Integer.class)
                .single();
        if (inside > 0) {
            return;
        }
        var random = new Random(7);
        var couriers =
                database.sql("""
                        SELECT c.id FROM courier c LEFT JOIN check_in i ON i.open_for = c.id
                        WHERE c.status = 'APPROVED' AND i.id IS NULL ORDER BY c.id LIMIT 60
                        """).query(Long.class).list().stream().skip(FIRST).iterator();
        for (var station : stations.all()) {
            for (var number = 0; number < PER_STATION && couriers.hasNext(); number++) {
                var came = now.minus(Duration.ofMinutes(5 + random.nextInt(100)));
                var courier = couriers.next();
                database.sql("""
                                INSERT INTO check_in (request_key, station_id, courier_id, purposes, came_at, due_at, open_for)
                                VALUES (?, ?, ?, ?, ?, ?, ?)
                                """)
                        .param(RequestKey.fresh().bytes())
                        .param(station.id().value())
                        .param(courier)
                        .param(PURPOSES.get(random.nextInt(PURPOSES.size())))
                        .param(DatabaseTime.of(came))
                        .param(DatabaseTime.of(came.plus(Duration.ofMinutes(180))))
                        .param(courier)
                        .update();
            }
            for (var number = 0; number < COUNTED; number++) {
                var came = now.minus(Duration.ofMinutes(random.nextInt(20)));
                database.sql(
                                "INSERT INTO anonymous_visit (request_key, station_id, came_at, due_at) VALUES (?, ?, ?, ?)")
                        .param(RequestKey.fresh().bytes())
                        .param(station.id().value())
                        .param(DatabaseTime.of(came))
                        .param(DatabaseTime.of(came.plus(Duration.ofMinutes(30))))
                        .update();
            }
        }
    }
}
