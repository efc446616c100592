package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Sends nothing: keeps the latest messages where staff read them at {@code /staff/sms}. Demo and tests only. */
@Component
@Profile({"demo", "test"})
class DevelopmentSmsGateway implements SmsGateway {

    private static final int KEPT = 500;
    private static final int LONGEST = 400;

    private final JdbcClient database;
    private final Clock clock;

    DevelopmentSmsGateway(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String send(ShortMessage message) {
        var text = message.text();
        database.sql("INSERT INTO sms_message (sent_at, phone_masked, template, text) VALUES (?, ?, ?, ?)")
                .param(DatabaseTime.of(clock.instant()))
                .param(message.to().masked())
                .param(message.template())
                .param(text.substring(
                        0, text.offsetByCodePoints(0, Math.min(LONGEST, text.codePointCount(0, text.length())))))
                .update();
        database.sql("DELETE FROM sms_message WHERE id <= (SELECT m FROM (SELECT MAX(id) - ? AS m FROM sms_message) t)")
                .param(KEPT)
                .update();
        return "";
    }
}
