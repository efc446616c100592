package cn.yuetan.portal.kiosk;

import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets who was let in at which tablet after a month; the audit trail and the courier's own access log keep the fact. */
@Component
class HandoverTidying {

    private static final Duration KEEP = Duration.ofDays(30);

    private final JdbcClient database;
    private final Clock clock;

    HandoverTidying(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void tidyUp() {
        database.sql("DELETE FROM kiosk_handover WHERE created_at < ? LIMIT 5000")
                .param(DatabaseTime.of(clock.instant().minus(KEEP)))
                .update();
    }
}
