package cn.yuetan.portal.identity;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;

/**
 * Sign-in of staff and hosts by user name and password.
 *
 * <p>Waits grow fast for one name from one address, slowly for an address and stay short for a name as such: whoever
 * guesses at a name from elsewhere cannot lock its owner out. Unknown names are hashed, counted and answered like known
 * ones.
 */
@Service
@NamedInterface("contract")
public class PasswordSignIn {

    private static final ThrottlePolicy PAIR =
            new ThrottlePolicy("login.pair", 5, Duration.ofSeconds(15), Duration.ofMinutes(15), Duration.ofHours(6));
    private static final ThrottlePolicy ADDRESS =
            new ThrottlePolicy("login.address", 30, Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(1));
    private static final ThrottlePolicy NAME =
            new ThrottlePolicy("login.name", 40, Duration.ofSeconds(2), Duration.ofSeconds(30), Duration.ofHours(1));
    private static final int LONGEST_NAME = 60;

    private final JdbcClient database;
    private final Throttle throttle;
    private final PasswordEncoder passwords;
    private final AccountRoles roles;
    private final AuditTrail audit;
    private final String hashOfNobody;

    PasswordSignIn(
            JdbcClient database, Throttle throttle, PasswordEncoder passwords, AccountRoles roles, AuditTrail audit) {
        this.database = database;
        this.throttle = throttle;
        this.passwords = passwords;
        this.roles = roles;
        this.audit = audit;
        hashOfNobody = String.valueOf(passwords.encode("nobody's password"));
    }

    /**
     * The person with this name and password.
     *
     * @param address where the request comes from
     * @throws SignInRefused if one of both is wrong, after too many tries, or if the account is not active
     */
    @PreAuthorize("permitAll()")
    public SignedIn signIn(String userName, String password, String address) {
        var name = userName.strip().toLowerCase(Locale.ROOT);
        name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        var pair = name + '\n' + address;
        var allowance = throttle.take(PAIR, pair);
        if (allowance.granted()) {
            allowance = allowance.and(throttle.take(ADDRESS, address));
        }
        if (allowance.granted()) {
            allowance = allowance.and(throttle.take(NAME, name));
        }
        if (!allowance.granted()) {
            throw SignInRefused.wait(allowance.pause());
        }
        var account = find(name);
        var hash = account.map(AccountRow::passwordHash).orElse(hashOfNobody);
        var matches = passwords.matches(password, hash);
        if (!matches || account.isEmpty()) {
            throw SignInRefused.wrong();
        }
        throttle.forget(PAIR, pair);
        throttle.giveBack(ADDRESS, address);
        throttle.giveBack(NAME, name);
        var person = account.get();
        if (person.status() != AccountStatus.ACTIVE) {
            throw SignInRefused.suspended();
        }
        audit.record("account.signedIn", "account:" + person.id(), person.kind().name());
        return roles.of(person);
    }

    private Optional<AccountRow> find(String name) {
        return database.sql("SELECT " + AccountRow.COLUMNS
                        + " FROM account WHERE user_name = ? AND kind <> 'COURIER' AND password_hash IS NOT NULL")
                .param(name)
                .query(AccountRow::read)
                .optional();
    }
}
