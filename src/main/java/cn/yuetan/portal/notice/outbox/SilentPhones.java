package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Phones that messages do not reach. After enough failures in a row, over weeks, nothing more is sent to a number until a
 * message arrives after all, staff let it be tried again, or so much time has passed that it may be somebody else's. A
 * sign-in code does not pass here: whoever holds the phone can always try. Numbers are known by keyed hash only.
 */
@Component
class SilentPhones {

    private final JdbcClient database;
    private final PersonalData personalData;
    private final Notices notices;
    private final NoticeSettings.Bouncing settings;
    private final Clock clock;

    SilentPhones(
            JdbcClient database, PersonalData personalData, Notices notices, NoticeSettings settings, Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.notices = notices;
        this.settings = settings.bouncing();
        this.clock = clock;
    }

    /** By what a number is known here; null on a channel without phones. */
    byte @Nullable [] hash(ChannelName channel, String address) {
        return channel == ChannelName.SMS ? personalData.lookupHash("notice.phone", address) : null;
    }

    /** Whether nothing is sent to this number at the moment. */
    boolean bounces(byte @Nullable [] phone) {
        return phone != null
                && database.sql("SELECT COUNT(*) FROM silent_phone WHERE phone_hash = ? AND bounces_since IS NOT NULL")
                                .param(phone)
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** One more message did not arrive there. */
    @Transactional
    @RetryOnConflict
    public void failed(byte[] phone, long notice) {
        var now = DatabaseTime.of(clock.instant());
        database.sql("""
                        INSERT INTO silent_phone (phone_hash, failures, first_at, last_at) VALUES (:phone, 1, :now, :now)
                        ON DUPLICATE KEY UPDATE failures = failures + 1, last_at = GREATEST(last_at, VALUES(last_at))
                        """).param("phone", phone).param("now", now).update();
        var began = database.sql("""
                        UPDATE silent_phone SET bounces_since = :now
                        WHERE phone_hash = :phone AND bounces_since IS NULL AND failures >= :failures
                          AND first_at <= DATE_SUB(last_at, INTERVAL :seconds SECOND)
                        """)
                .param("now", now)
                .param("phone", phone)
                .param("failures", settings.failures())
                .param("seconds", settings.over().toSeconds())
                .update();
        if (began == 1) {
            tell(phone, notice);
        }
    }

    /** A message arrived there: all is well. */
    @Transactional
    @RetryOnConflict
    public void arrived(byte[] phone) {
        database.sql("DELETE FROM silent_phone WHERE phone_hash = ?")
                .param(phone)
                .update();
    }

    /** Numbers find new owners: what was tried last so long ago is forgotten. */
    void tidy(Instant now) {
        database.sql("DELETE FROM silent_phone WHERE last_at < ? LIMIT 5000")
                .param(DatabaseTime.of(now.minus(settings.forgetAfter())))
                .update();
    }

    private void tell(byte[] phone, long notice) {
        var owner = database.sql("SELECT account_id FROM notice WHERE id = ?")
                .param(notice)
                .query((row, number) -> Optional.ofNullable(row.getObject("account_id", Long.class)))
                .single();
        if (owner.isEmpty()) {
            return;
        }
        var first = database.sql("SELECT first_at FROM silent_phone WHERE phone_hash = ?")
                .param(phone)
                .query((row, number) -> DatabaseTime.instant(row, "first_at"))
                .single();
        var values = new PhoneNotices.Silent(BusinessDay.of(first));
        notices.send(Notice.once(
                PhoneNotices.BOUNCES,
                new Recipient.Person(new AccountId(owner.get())),
                values,
                "account:" + owner.get(),
                HexFormat.of().formatHex(phone, 0, 8) + ':' + first));
    }
}
