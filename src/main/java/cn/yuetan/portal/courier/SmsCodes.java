package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes that phone numbers wait for: one a number, ten minutes, five tries, used once. */
@Component
class SmsCodes {

    static final Duration VALID = Duration.ofMinutes(10);
    static final Duration RESEND_AFTER = Duration.ofSeconds(60);

    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final PersonalData keys;
    private final Clock clock;

    SmsCodes(JdbcClient database, PersonalData keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Makes a code that replaces the one before; refused while that one is younger than a minute. */
    @Transactional
    @RetryOnConflict
    String issue(PhoneNumber phone) {
        var now = clock.instant();
        var sent = database.sql("SELECT sent_at FROM sms_code WHERE phone_hash = ? FOR UPDATE")
                .param(hash(phone))
                .query((row, number) -> DatabaseTime.instant(row, "sent_at"))
                .optional()
                .map(at -> Duration.between(now, at.plus(RESEND_AFTER)))
                .filter(Duration::isPositive);
        if (sent.isPresent()) {
            throw SmsCodeRefused.wait(sent.get());
        }
        var code = "%06d".formatted(random.nextInt(CODES));
        database.sql("""
                        INSERT INTO sms_code (phone_hash, code_hash, sent_at, expires_at, tries_left)
                        VALUES (?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE code_hash = VALUES(code_hash), sent_at = VALUES(sent_at),
                            expires_at = VALUES(expires_at), tries_left = VALUES(tries_left)
                        """)
                .param(hash(phone))
                .param(codeHash(phone, code))
                .param(DatabaseTime.of(now))
                .param(DatabaseTime.of(now.plus(VALID)))
                .param(TRIES)
                .update();
        return code;
    }

    /** The code did not leave: the number may ask again at once. */
    @Transactional
    @RetryOnConflict
    void withdraw(PhoneNumber phone) {
        database.sql("DELETE FROM sms_code WHERE phone_hash = ?")
                .param(hash(phone))
                .update();
    }

    /** Accepts the code once; a wrong one costs a try even though it is refused. */
    @Transactional(noRollbackFor = SmsCodeRefused.class)
    @RetryOnConflict
    void redeem(PhoneNumber phone, String typed) {
        var waiting = database.sql(
                        "SELECT code_hash, expires_at, tries_left FROM sms_code WHERE phone_hash = ? FOR UPDATE")
                .param(hash(phone))
                .query((row, number) -> new Waiting(
                        row.getBytes("code_hash"), DatabaseTime.instant(row, "expires_at"), row.getInt("tries_left")))
                .optional()
                .filter(code -> code.triesLeft() > 0 && clock.instant().isBefore(code.expiresAt()));
        if (waiting.isEmpty()) {
            throw SmsCodeRefused.gone();
        }
        if (!MessageDigest.isEqual(waiting.get().codeHash(), codeHash(phone, typed))) {
            database.sql("UPDATE sms_code SET tries_left = tries_left - 1 WHERE phone_hash = ?")
                    .param(hash(phone))
                    .update();
            var left = waiting.get().triesLeft() - 1;
            throw left > 0 ? SmsCodeRefused.wrong(left) : SmsCodeRefused.gone();
        }
        database.sql("DELETE FROM sms_code WHERE phone_hash = ?")
                .param(hash(phone))
                .update();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    @Transactional
    void tidyUp() {
        database.sql("DELETE FROM sms_code WHERE expires_at < ? LIMIT 5000")
                .param(DatabaseTime.of(clock.instant()))
                .update();
    }

    private byte[] hash(PhoneNumber phone) {
        return keys.lookupHash("courier.smsCode.phone", phone.e164());
    }

    /** Bound to the number: the right code of another number is a wrong one here. */
    private byte[] codeHash(PhoneNumber phone, String code) {
        return keys.lookupHash("courier.smsCode", phone.e164() + ' ' + code);
    }

    private record Waiting(byte[] codeHash, Instant expiresAt, int triesLeft) {}
}
