package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what leaves per minute and address of a channel, for all nodes together; keeps no address in clear. */
@Repository
class SendRate {

    private static final Duration KEEP = Duration.ofHours(1);

    private final JdbcClient database;
    private final PersonalData personalData;

    SendRate(JdbcClient database, PersonalData personalData) {
        this.database = database;
        this.personalData = personalData;
    }

    /** Counts one more for this address; if it has had enough, from when on it may get the next. */
    Optional<Instant> take(Channel channel, String address, Instant now) {
        var bucket = personalData.lookupHash("notice.rate", channel.name() + "|" + address);
        var minute = now.truncatedTo(ChronoUnit.MINUTES);
        database.sql("INSERT IGNORE INTO notice_rate (bucket, minute_at, used) VALUES (?, ?, 0)")
                .param(bucket)
                .param(DatabaseTime.of(minute))
                .update();
        var counted = database.sql(
                        "UPDATE notice_rate SET used = used + 1 WHERE bucket = ? AND minute_at = ? AND used < ?")
                .param(bucket)
                .param(DatabaseTime.of(minute))
                .param(channel.perMinuteAndAddress())
                .update();
        return counted == 1 ? Optional.empty() : Optional.of(minute.plus(Duration.ofMinutes(1)));
    }

    /** Forgets minutes that are over. */
    void tidy(Instant now) {
        database.sql("DELETE FROM notice_rate WHERE minute_at < ? LIMIT 10000")
                .param(DatabaseTime.of(now.minus(KEEP)))
                .update();
    }
}
