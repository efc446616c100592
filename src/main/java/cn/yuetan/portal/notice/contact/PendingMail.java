package cn.yuetan.portal.notice.contact;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Addresses whose owners have not answered yet: one an account. The link's subject names account and request, so that the
 * letter to one address never proves another.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PendingMail {

    static final Duration VALID = Duration.ofHours(24);
    static final String PURPOSE = "email-confirmation";

    private static final String EMAIL = "notice.contact.email";

    /** An address that waits for its owner. */
    record Pending(AccountId account, EmailAddress email, RequestKey key) {

        String subject() {
            return "account:" + account.value() + ':' + key.value();
        }
    }

    private final JdbcClient database;
    private final PrivateLinks links;
    private final Notices notices;
    private final PersonalData keys;
    private final Clock clock;

    PendingMail(JdbcClient database, PrivateLinks links, Notices notices, PersonalData keys, Clock clock) {
        this.database = database;
        this.links = links;
        this.notices = notices;
        this.keys = keys;
        this.clock = clock;
    }

    /** Writes the letter; the one before opens nothing any more. The same key has one effect. */
    void begin(AccountId account, EmailAddress email, RequestKey key) {
        var before = find(account, " FOR UPDATE");
        var now = new Pending(account, email, key);
        var token = links.issue(PURPOSE, now.subject(), VALID, 1, key);
        if (token.isEmpty()) {
            return;
        }
        before.ifPresent(this::revoke);
        database.sql("""
                        INSERT INTO contact_mail (account_id, email, request_key, expires_at) VALUES (?, ?, ?, ?)
                        ON DUPLICATE KEY UPDATE email = VALUES(email), request_key = VALUES(request_key),
                            expires_at = VALUES(expires_at)
                        """)
                .param(account.value())
                .param(keys.encrypt(EMAIL, email.value()))
                .param(key.bytes())
                .param(DatabaseTime.of(clock.instant().plus(VALID)))
                .update();
        notices.send(new Notice<>(
                ContactNotices.CONFIRM,
                new Recipient.Mailbox(account, email),
                new ContactNotices.ConfirmEmail(token.get()),
                cause(account),
                key));
    }

    /** Nobody waits any more: the letter is not sent if it has not left, and opens nothing if it has. */
    void drop(AccountId account) {
        find(account, " FOR UPDATE").ifPresent(this::revoke);
        forget(account);
    }

    /** What waits now for this account. */
    @Transactional(readOnly = true)
    Optional<Pending> of(AccountId account) {
        return find(account, "");
    }

    /**
     * What a link is about.
     *
     * @throws LinkRefused if another request has replaced it
     */
    @Transactional(readOnly = true)
    Pending ofSubject(String subject) {
        return match(subject, "");
    }

    /** Opens the link and ends the waiting; what it proved. */
    Pending open(String token) {
        var pending = match(links.open(PURPOSE, token), " FOR UPDATE");
        forget(pending.account());
        return pending;
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    @Transactional
    void tidyUp() {
        database.sql("DELETE FROM contact_mail WHERE expires_at < ? LIMIT 5000")
                .param(DatabaseTime.of(clock.instant()))
                .update();
    }

    private Pending match(String subject, String lock) {
        return find(new AccountId(Long.parseLong(subject.split(":", 3)[1])), lock)
                .filter(waiting -> waiting.subject().equals(subject))
                .orElseThrow(LinkRefused::closed);
    }

    private void revoke(Pending before) {
        links.revoke(PURPOSE, before.subject());
        notices.causeGone(ContactNotices.CONFIRM, cause(before.account()));
    }

    private void forget(AccountId account) {
        database.sql("DELETE FROM contact_mail WHERE account_id = ?")
                .param(account.value())
                .update();
    }

    private Optional<Pending> find(AccountId account, String lock) {
        return database.sql(
                        "SELECT account_id, email, request_key FROM contact_mail WHERE account_id = ? AND expires_at > ?"
                                + lock)
                .param(account.value())
                .param(DatabaseTime.of(clock.instant()))
                .query((row, number) -> read(row))
                .optional();
    }

    private Pending read(ResultSet row) throws SQLException {
        var key = ByteBuffer.wrap(Objects.requireNonNull(row.getBytes("request_key")));
        return new Pending(
                new AccountId(row.getLong("account_id")),
                new EmailAddress(keys.decrypt(EMAIL, Objects.requireNonNull(row.getBytes("email")))),
                new RequestKey(new UUID(key.getLong(), key.getLong())));
    }

    private static String cause(AccountId account) {
        return "email:" + account.value();
    }
}
