package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks on every node which places have opened or closed since, in small steps that skip what another node has in hand;
 * also whatever was reckoned by another calendar of workdays, or by a clock that was ahead.
 */
@Component
class OpenTurns {

    private static final int STEP = 200;

    /** Clocks of two nodes may differ by less than this. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    /** Why a row is to be looked at again, each by an index of its own. */
    private static final List<String> REASONS =
            List.of("p.due_at <= :now", "p.calendar_mark <> :mark", "p.reckoned_at > :ahead");

    private final JdbcClient database;
    private final TransactionTemplate transactions;
    private final PlaceTimetables timetables;
    private final OpenStates states;
    private final LiveUpdates live;
    private final Clock clock;
    private @Nullable LocalDateTime newest;

    OpenTurns(
            JdbcClient database,
            TransactionTemplate transactions,
            PlaceTimetables timetables,
            OpenStates states,
            LiveUpdates live,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.timetables = timetables;
        this.states = states;
        this.live = live;
        this.clock = clock;
    }

    /** One look; returns how many places were reckoned. */
    @Scheduled(
            fixedDelayString = "${portal.servicepoint.turns:20s}",
            initialDelayString = "${portal.servicepoint.first-turn:5s}")
    synchronized int look() {
        var now = clock.instant();
        var calendar = timetables.calendar();
        var all = 0;
        for (var reason : REASONS) {
            int done;
            do {
                done = transactions.execute(status -> step(reason, calendar, now));
                all += done;
            } while (done == STEP);
        }
        tellPages();
        return all;
    }

    private int step(String reason, WorkCalendar calendar, Instant now) {
        var due = new LinkedHashMap<PlaceId, Schedule>();
        database.sql("SELECT p.id, " + PlaceTimetables.COLUMNS + " FROM place p WHERE p.state = 'ACTIVE' AND " + reason
                        + " LIMIT " + STEP + " FOR UPDATE SKIP LOCKED")
                .param("now", DatabaseTime.of(now))
                .param("mark", OpenStates.mark(calendar))
                .param("ahead", DatabaseTime.of(now.plus(AHEAD)))
                .query(row -> {
                    due.put(new PlaceId(row.getLong("id")), PlaceTimetables.usual(row));
                });
        if (!due.isEmpty()) {
            states.write(timetables.complete(due, calendar), calendar, now);
        }
        return due.size();
    }

    /** What another node has written is on the pages of this one a look later. */
    private void tellPages() {
        var latest = database.sql("SELECT MAX(reckoned_at) FROM place")
                .query((row, number) -> row.getObject(1, LocalDateTime.class))
                .optional()
                .orElse(null);
        if (latest != null && !latest.equals(newest)) {
            newest = latest;
            live.publish(PlaceWriting.TOPIC);
        }
    }
}
