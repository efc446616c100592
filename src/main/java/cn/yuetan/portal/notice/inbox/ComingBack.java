package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Shows on open pages what somebody had put off and what comes back now. Each node looks for its own pages and remembers
 * only up to where it looked: nothing is written, so two nodes never meet, and what a crash leaves out the next load of a
 * page shows all the same.
 */
@Component
class ComingBack {

    private static final Logger LOG = LoggerFactory.getLogger(ComingBack.class);
    private static final int PAGE = 1000;

    private final JdbcClient database;
    private final LiveUpdates live;
    private final Clock clock;
    private Instant lookedAt;

    ComingBack(JdbcClient database, LiveUpdates live, Clock clock) {
        this.database = database;
        this.live = live;
        this.clock = clock;
        this.lookedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void look() {
        try {
            round();
        } catch (DataAccessException | TransactionException e) {
            // The next look goes on from where the last good one ended.
            LOG.warn("Snoozed messages wait: {}", e.getClass().getSimpleName());
        }
    }

    /** Tells the inboxes of all whose messages came back since the last round, each once. */
    synchronized void round() {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Long> page;
        var after = 0L;
        do {
            page = owners(lookedAt, now, after);
            page.forEach(owner -> live.publish(InboxTopic.of(new AccountId(owner))));
            after = page.isEmpty() ? after : page.getLast();
        } while (page.size() == PAGE);
        lookedAt = now;
    }

    /** A range of one index; nothing lies in it where the clock was set back. */
    private List<Long> owners(Instant from, Instant to, long after) {
        return database.sql("""
                        SELECT DISTINCT account_id FROM notice
                        WHERE snoozed_until > ? AND snoozed_until <= ? AND account_id > ?
                        ORDER BY account_id LIMIT 1000
                        """)
                .param(DatabaseTime.of(from))
                .param(DatabaseTime.of(to))
                .param(after)
                .query(Long.class)
                .list();
    }
}
