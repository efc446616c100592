package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets the trail of messages that left long ago; the inbox keeps its own. */
@Component
class OutboxTidying {

    private final JdbcClient database;
    private final SendRate rate;
    private final SilentPhones phones;
    private final NoticeSettings.Outbox settings;
    private final Clock clock;

    OutboxTidying(JdbcClient database, SendRate rate, SilentPhones phones, NoticeSettings settings, Clock clock) {
        this.database = database;
        this.rate = rate;
        this.phones = phones;
        this.settings = settings.outbox();
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void tidyUp() {
        var now = clock.instant();
        rate.tidy(now);
        phones.tidy(now);
        database.sql("""
                        DELETE FROM notice_delivery
                        WHERE state NOT IN ('WAITING', 'SENDING') AND created_at < ? AND finished_at < ?
                        ORDER BY id LIMIT 5000
                        """)
                .param(DatabaseTime.of(now.minus(settings.keep())))
                .param(DatabaseTime.of(now.minus(settings.keep())))
                .update();
    }
}
