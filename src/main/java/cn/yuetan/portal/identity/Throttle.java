package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RetryOnConflict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slows down guessing at secrets, for all nodes and across restarts.
 *
 * <p>A try is counted, in a transaction of its own, before the secret is looked at: a hundred guesses at the same moment
 * get no further than a hundred in a row, and a rolled-back refusal forgets nothing.
 */
@Component
@NamedInterface("contract")
public class Throttle {

    private static final Duration KEEP = Duration.ofDays(2);

    private final JdbcClient database;
    private final PersonalData personalData;
    private final Clock clock;

    Throttle(JdbcClient database, PersonalData personalData, Clock clock) {
        this.database = database;
        this.personalData = personalData;
        this.clock = clock;
    }

    /** Counts a try of whoever the key names and says whether it may be made; one that must wait is not counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @RetryOnConflict
    public Allowance take(ThrottlePolicy policy, String key) {
        var hash = hash(policy, key);
        var now = clock.instant();
        database.sql("INSERT IGNORE INTO throttle (scope, key_hash, last_at) VALUES (?, ?, ?)")
                .param(policy.scope())
                .param(hash)
                .param(DatabaseTime.of(now))
                .update();
        var row = database.sql(
                        "SELECT tries, last_at, blocked_until FROM throttle WHERE scope = ? AND key_hash = ? FOR UPDATE")
                .param(policy.scope())
                .param(hash)
                .query((result, number) -> new Row(
                        result.getInt("tries"),
                        DatabaseTime.instant(result, "last_at"),
                        Optional.ofNullable(DatabaseTime.nullableInstant(result, "blocked_until"))))
                .single();
        var blocked = row.blockedUntil().filter(now::isBefore);
        if (blocked.isPresent()) {
            return new Allowance(Duration.between(now, blocked.get()), 0);
        }
        var stale = row.lastAt().plus(policy.forgetAfter()).isBefore(now);
        var tries = (stale ? 0 : row.tries()) + 1;
        var wait = policy.waitAfter(tries);
        database.sql("UPDATE throttle SET tries = ?, last_at = ?, blocked_until = ? WHERE scope = ? AND key_hash = ?")
                .param(tries)
                .param(DatabaseTime.of(now))
                .param(wait.isZero() ? null : DatabaseTime.of(now.plus(wait)))
                .param(policy.scope())
                .param(hash)
                .update();
        return new Allowance(Duration.ZERO, Math.max(0, policy.free() - tries));
    }

    /** The secret was right: all tries of this key are forgotten. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @RetryOnConflict
    public void forget(ThrottlePolicy policy, String key) {
        database.sql("DELETE FROM throttle WHERE scope = ? AND key_hash = ?")
                .param(policy.scope())
                .param(hash(policy, key))
                .update();
    }

    /** The secret was right: this one try is given back, those of others who share the key stay counted. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    @RetryOnConflict
    public void giveBack(ThrottlePolicy policy, String key) {
        database.sql("""
                        UPDATE throttle SET tries = GREATEST(tries - 1, 0), blocked_until = NULL
                        WHERE scope = ? AND key_hash = ?
                        """).param(policy.scope()).param(hash(policy, key)).update();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT10M")
    void tidyUp() {
        database.sql("DELETE FROM throttle WHERE last_at < ? LIMIT 5000")
                .param(DatabaseTime.of(clock.instant().minus(KEEP)))
                .update();
    }

    private byte[] hash(ThrottlePolicy policy, String key) {
        return personalData.lookupHash("throttle." + policy.scope(), key);
    }

    private record Row(int tries, Instant lastAt, Optional<Instant> blockedUntil) {}
}
