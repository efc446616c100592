package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets messages as old as the office decided, read or not; what still has to leave the portal is never that old. */
@Component
class InboxTidying {

    /** Small steps hold no lock for long, and the next hour goes on. */
    private static final int STEP = 2_000;

    private static final int STEPS = 25;

    private final JdbcClient database;
    private final NoticeSettings.Inbox settings;
    private final Clock clock;

    InboxTidying(JdbcClient database, NoticeSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings.inbox();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT12M")
    void tidyUp() {
        var oldest = DatabaseTime.of(clock.instant().minus(settings.keep()));
        for (var step = 0; step < STEPS; step++) {
            var gone = database.sql("DELETE FROM notice WHERE created_at < ? ORDER BY created_at LIMIT " + STEP)
                    .param(oldest)
                    .update();
            if (gone < STEP) {
                return;
            }
        }
    }
}
