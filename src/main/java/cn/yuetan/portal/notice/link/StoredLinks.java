package cn.yuetan.portal.notice.link;

import cn.yuetan.portal.identity.AuditTrail;
import cn.yuetan.portal.identity.Throttle;
import cn.yuetan.portal.identity.ThrottlePolicy;
import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.notice.PrivateLinks;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Private links in one table. Whether a link opens is one statement, so that of two people who open a link for one use at the
 * same moment one succeeds.
 */
@Component
class StoredLinks implements PrivateLinks {

    /** A family behind one address mistypes; somebody who guesses gets some tries a minute at 128 bits. */
    private static final ThrottlePolicy TRIES =
            new ThrottlePolicy("private-link", 20, Duration.ofSeconds(15), Duration.ofMinutes(5), Duration.ofHours(6));

    private static final Duration LONGEST = Duration.ofDays(400);
    private static final Duration KEEP = Duration.ofDays(90);
    private static final int MOST_LISTED = 50;

    private static final String OPENS = """
             token_hash = :token AND purpose = :purpose AND revoked_at IS NULL AND expires_at > :now
               AND (most_uses = 0 OR uses < most_uses)
            """;

    private final JdbcClient database;
    private final PersonalData personalData;
    private final Throttle throttle;
    private final AuditTrail audit;
    private final Clock clock;

    StoredLinks(JdbcClient database, PersonalData personalData, Throttle throttle, AuditTrail audit, Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.throttle = throttle;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> issue(String purpose, String subject, Duration validFor, int uses, RequestKey key) {
        if (!purpose.matches("[a-z][a-z-]{1,39}") || !subject.matches("[a-zA-Z0-9:._-]{1,80}")) {
            throw new IllegalArgumentException("Not a purpose or a subject of a link");
        }
        if (!validFor.isPositive() || validFor.compareTo(LONGEST) > 0 || uses < 0) {
            throw new IllegalArgumentException("A link lasts up to 400 days and opens 0 or more times");
        }
        var token = LinkToken.fresh();
        var now = clock.instant();
        try {
            database.sql("""
                            INSERT INTO private_link (request_key, purpose, subject, token_hash, created_at, expires_at, most_uses)
                            VALUES (?, ?, ?, ?, ?, ?, ?)
                            """)
                    .param(key.bytes())
                    .param(purpose)
                    .param(subject)
                    .param(hash(token))
                    .param(DatabaseTime.of(now))
                    .param(DatabaseTime.of(now.plus(validFor)))
                    .param(uses)
                    .update();
        } catch (DuplicateKeyException issuedBefore) {
            return Optional.empty();
        }
        audit.record("link.issued", subject, purpose);
        return Optional.of(token);
    }

    /** Counts the try before it looks, and gives it back where it was right; both take a connection of their own. */
    @Override
    @Transactional(propagation = Propagation.NEVER)
    public String peek(String purpose, String token, String client) {
        if (!throttle.take(TRIES, client).granted()) {
            throw LinkRefused.tooOften();
        }
        var subject = database.sql("SELECT subject FROM private_link WHERE" + OPENS)
                .param("token", hash(token))
                .param("purpose", purpose)
                .param("now", DatabaseTime.of(clock.instant()))
                .query(String.class)
                .optional()
                .orElseThrow(LinkRefused::closed);
        throttle.giveBack(TRIES, client);
        return subject;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public String open(String purpose, String token) {
        var used = database.sql("UPDATE private_link SET uses = uses + 1, last_used_at = :now WHERE" + OPENS)
                .param("token", hash(token))
                .param("purpose", purpose)
                .param("now", DatabaseTime.of(clock.instant()))
                .update();
        if (used == 0) {
            throw LinkRefused.closed();
        }
        return database.sql("SELECT subject FROM private_link WHERE token_hash = ?")
                .param(hash(token))
                .query(String.class)
                .single();
    }

    @Override
    @Transactional
    public void revoke(String purpose, String subject) {
        var ended = database.sql("""
                        UPDATE private_link SET revoked_at = ? WHERE purpose = ? AND subject = ? AND revoked_at IS NULL
                        """)
                .param(DatabaseTime.of(clock.instant()))
                .param(purpose)
                .param(subject)
                .update();
        if (ended > 0) {
            audit.record("link.revoked", subject, purpose + " " + ended);
        }
    }

    @Override
    public List<Link> of(String purpose, String subject) {
        return database.sql("""
                        SELECT id, subject, created_at, expires_at, most_uses, uses, last_used_at, revoked_at
                        FROM private_link WHERE purpose = ? AND subject = ? ORDER BY id DESC LIMIT ?
                        """)
                .param(purpose)
                .param(subject)
                .param(MOST_LISTED)
                .query((row, number) -> link(row))
                .list();
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT15M")
    void tidyUp() {
        database.sql("DELETE FROM private_link WHERE expires_at < ? LIMIT 5000")
                .param(DatabaseTime.of(clock.instant().minus(KEEP)))
                .update();
    }

    private byte[] hash(String token) {
        // Whatever could not be a token is not worth hashing at its length.
        return personalData.lookupHash("notice.link", LinkToken.looksLikeOne(token) ? token : "");
    }

    private static Link link(ResultSet row) throws SQLException {
        var most = row.getInt("most_uses");
        return new Link(
                row.getLong("id"),
                Objects.requireNonNull(row.getString("subject")),
                DatabaseTime.instant(row, "created_at"),
                DatabaseTime.instant(row, "expires_at"),
                most == 0 ? null : Math.max(0, most - row.getInt("uses")),
                DatabaseTime.nullableInstant(row, "last_used_at"),
                DatabaseTime.nullableInstant(row, "revoked_at"));
    }
}
