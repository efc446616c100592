package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The codes that numbers wait for before they belong to an account: one an account, ten minutes, five tries, used once. */
@Component
class ContactCodes {

    static final Duration VALID = Duration.ofMinutes(10);
    static final Duration RESEND_AFTER = Duration.ofSeconds(60);

    private static final String PHONE = "notice.contact.phone";
    private static final int TRIES = 5;
    private static final int CODES = 1_000_000;

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final PersonalData keys;
    private final Clock clock;

    ContactCodes(JdbcClient database, PersonalData keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** Makes a code that replaces the one before; refused while that one is younger than a minute. */
    @Transactional
    @RetryOnConflict
    String issue(AccountId account, PhoneNumber phone) {
        var now = clock.instant();
        var tooSoon = database.sql("SELECT sent_at FROM contact_code WHERE account_id = ? FOR UPDATE")
                .param(account.value())
                .query((row, number) -> DatabaseTime.instant(row, "sent_at"))
                .optional()
                .map(at -> Duration.between(now, at.plus(RESEND_AFTER)))
                .filter(Duration::isPositive);
        if (tooSoon.isPresent()) {
            throw ContactRefused.wait(tooSoon.get());
        }
        var code = "%06d".formatted(random.nextInt(CODES));
        database.sql("""
                        INSERT INTO contact_code (account_id, phone, code_hash, sent_at, expires_at, tries_left)
                        VALUES (?, ?, ?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE phone = VALUES(phone), code_hash = VALUES(code_hash),
                            sent_at = VALUES(sent_at), expires_at = VALUES(expires_at), tries_left = VALUES(tries_left)
                        """)
                .param(account.value())
                .param(keys.encrypt(PHONE, phone.e164()))
                .param(hash(account, phone, code))
                .param(DatabaseTime.of(now))
                .param(DatabaseTime.of(now.plus(VALID)))
                .param(TRIES)
                .update();
        return code;
    }

    /** The code did not leave, or is not wanted any more. */
    @Transactional
    @RetryOnConflict
    void withdraw(AccountId account) {
        database.sql("DELETE FROM contact_code WHERE account_id = ?")
                .param(account.value())
                .update();
    }

    /** The number that waits for its code now. */
    Optional<PhoneNumber> waiting(AccountId account) {
        return database.sql("SELECT phone FROM contact_code WHERE account_id = ? AND tries_left > 0 AND expires_at > ?")
                .param(account.value())
                .param(DatabaseTime.of(clock.instant()))
                .query((row, number) -> new PhoneNumber(keys.decrypt(PHONE, row.getBytes("phone"))))
                .optional();
    }

    /** Accepts the code once and says whose number it proved; a wrong one costs a try even though it is refused. */
    @Transactional(noRollbackFor = ContactRefused.class)
    PhoneNumber redeem(AccountId account, String typed) {
        var waiting = database.sql("""
                        SELECT phone, code_hash, expires_at, tries_left FROM contact_code WHERE account_id = ? FOR UPDATE
                        """)
                .param(account.value())
                .query((row, number) -> new Waiting(
                        new PhoneNumber(keys.decrypt(PHONE, row.getBytes("phone"))),
                        row.getBytes("code_hash"),
                        DatabaseTime.instant(row, "expires_at"),
                        row.getInt("tries_left")))
                .optional()
                .filter(code -> code.triesLeft() > 0 && clock.instant().isBefore(code.expiresAt()))
                .orElseThrow(ContactRefused::gone);
        if (!MessageDigest.isEqual(waiting.codeHash(), hash(account, waiting.phone(), typed))) {
            database.sql("UPDATE contact_code SET tries_left = tries_left - 1 WHERE account_id = ?")
                    .param(account.value())
                    .update();
            var left = waiting.triesLeft() - 1;
            throw left > 0 ? ContactRefused.wrong(left) : ContactRefused.gone();
        }
        withdraw(account);
        return waiting.phone();
    }

    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT10M")
    @Transactional
    void tidyUp() {
        database.sql("DELETE FROM contact_code WHERE expires_at < ? LIMIT 5000")
                .param(DatabaseTime.of(clock.instant()))
                .update();
    }

    /** Bound to account and number: the right code of another is a wrong one here. */
    private byte[] hash(AccountId account, PhoneNumber phone, String code) {
        return keys.lookupHash("notice.contact.code", account.value() + " " + phone.e164() + ' ' + code);
    }

    private record Waiting(PhoneNumber phone, byte[] codeHash, Instant expiresAt, int triesLeft) {}
}
