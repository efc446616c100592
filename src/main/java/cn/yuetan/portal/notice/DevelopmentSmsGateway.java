package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PhoneNumber;
import java.time.Clock;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends nothing: keeps the latest messages where staff read them at {@code /staff/sms}. Demo and tests only. */
@Component
@Profile({"demo", "test"})
class DevelopmentSmsGateway implements SmsGateway {

    private static final int KEPT = 500;

    private final JdbcClient database;
    private final Clock clock;

    DevelopmentSmsGateway(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void send(PhoneNumber to, String template, Map<String, String> variables) {
        database.sql("INSERT INTO sms_message (sent_at, phone_masked, template, text) VALUES (?, ?, ?, ?)")
                .param(DatabaseTime.of(clock.instant()))
                .param(to.masked())
                .param(template)
                .param(SmsText.of(template, variables))
                .update();
        database.sql("DELETE FROM sms_message WHERE id <= (SELECT m FROM (SELECT MAX(id) - ? AS m FROM sms_message) t)")
                .param(KEPT)
                .update();
    }
}
