package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.choice.HeldMessages;
import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Lets what waits for the end of somebody's quiet hours be looked at again; the dispatcher holds it anew where it must. */
@Component
class HeldByNight implements HeldMessages {

    static final String RELEASE = """
            UPDATE notice_delivery SET not_before = :now
            WHERE lane IN (:sms, :email) AND state = 'WAITING' AND problem = 'quiet-hours'
            """;

    private final JdbcClient database;
    private final Wake wake;
    private final Clock clock;

    HeldByNight(JdbcClient database, Wake wake, Clock clock) {
        this.database = database;
        this.wake = wake;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lookAgain(AccountId account) {
        var held = database.sql(RELEASE)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("sms", Deliveries.lane(ChannelName.SMS, account))
                .param("email", Deliveries.lane(ChannelName.EMAIL, account))
                .update();
        if (held > 0) {
            wake.afterCommit();
        }
    }
}
