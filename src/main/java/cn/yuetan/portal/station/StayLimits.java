package cn.yuetan.portal.station;

import cn.yuetan.portal.courier.CourierId;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Marks stays past their limit as ended, at the limit and not when the job looked, and tells the boards. */
@Component
@EnableScheduling
class StayLimits {

    private static final int AT_ONCE = 500;

    private record Overdue(long id, StationId station, CourierId courier, Instant due) {}

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final LiveUpdates live;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private Instant lookedAt;

    StayLimits(
            JdbcClient database,
            TransactionTemplate transactions,
            LiveUpdates live,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.live = live;
        this.events = events;
        this.clock = clock;
        this.lookedAt = clock.instant();
    }

    /** Each stay in a transaction of its own: on two nodes the row decides which of them ends it. */
    @Scheduled(
            fixedDelayString = "${portal.station.limit-check:30s}",
            initialDelayString = "${portal.station.limit-check:30s}")
    synchronized void endOverdue() {
        var now = clock.instant();
        var changed = new HashSet<StationId>();
        var overdue = database.sql("""
                        SELECT id, station_id, courier_id, due_at FROM check_in
                        WHERE left_at IS NULL AND due_at <= ? ORDER BY due_at LIMIT ?
                        """)
                .param(DatabaseTime.of(now))
                .param(AT_ONCE)
                .query((row, number) -> new Overdue(
                        row.getLong("id"),
                        new StationId(row.getLong("station_id")),
                        new CourierId(row.getLong("courier_id")),
                        DatabaseTime.instant(row, "due_at")))
                .list();
        for (var stay : overdue) {
            transactions.executeWithoutResult(status -> end(stay));
            changed.add(stay.station());
        }
        database.sql("SELECT DISTINCT station_id FROM anonymous_visit WHERE due_at > ? AND due_at <= ?")
                .param(DatabaseTime.of(lookedAt))
                .param(DatabaseTime.of(now))
                .query(Long.class)
                .list()
                .forEach(station -> changed.add(new StationId(station)));
        lookedAt = now;
        changed.forEach(station -> live.publish(Stations.topic(station)));
    }

    private void end(Overdue stay) {
        var ended = database.sql("""
                        UPDATE check_in SET left_at = due_at, closed_by = 'LIMIT', open_for = NULL
                        WHERE id = ? AND left_at IS NULL
                        """).param(stay.id()).update();
        if (ended == 1) {
            events.publishEvent(new CourierCheckedOut(stay.courier(), stay.station(), stay.due(), Leaving.LIMIT));
        }
    }
}
