package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseRefusals;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonName;
import cn.yuetan.portal.shared.RequestKey;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The accounts of hosts, whom an administrator or an invitation lets in; guarded by the services that call it. */
@Component
@NamedInterface("contract")
public class HostAccounts {

    private final JdbcClient database;
    private final PasswordEncoder hashing;
    private final Passwords passwords;
    private final AuditTrail audit;
    private final Clock clock;

    HostAccounts(JdbcClient database, PasswordEncoder hashing, Passwords passwords, AuditTrail audit, Clock clock) {
        this.database = database;
        this.hashing = hashing;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Opens an account under a name and a password of the person's own choice, inside the caller's transaction.
     *
     * @param displayName how pages greet the person
     * @throws InputRefused if a name or the password cannot be taken, the name is in use, or this form was sent before
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public AccountId open(String userName, String displayName, String password, RequestKey key) {
        var name = UserName.parse(userName);
        var greeting = PersonName.parse(displayName).value();
        passwords.check(password, name);
        var keys = new GeneratedKeyHolder();
        try {
            database.sql("""
                            INSERT INTO account (kind, user_name, display_name, password_hash, created_at, request_key)
                            VALUES ('HOST', ?, ?, ?, ?, ?)
                            """)
                    .param(name)
                    .param(greeting)
                    .param(hashing.encode(password))
                    .param(DatabaseTime.of(clock.instant()))
                    .param(key.bytes())
                    .update(keys, "id");
        } catch (DataIntegrityViolationException e) {
            throw new InputRefused(
                    DatabaseRefusals.violatedKey(e)
                                    .filter("request_key"::equals)
                                    .isPresent()
                            ? "identity.account.sentBefore"
                            : "identity.account.nameTaken");
        }
        var id = Objects.requireNonNull(keys.getKey()).longValue();
        audit.record("account.opened", "account:" + id, AccountKind.HOST.name());
        return new AccountId(id);
    }

    /** What pages call these hosts; whoever is none is left out. One statement. */
    public Map<AccountId, String> names(Collection<AccountId> people) {
        var names = new HashMap<AccountId, String>();
        if (!people.isEmpty()) {
            database.sql("SELECT id, display_name FROM account WHERE kind = 'HOST' AND id IN (:ids)")
                    .param("ids", people.stream().map(AccountId::value).toList())
                    .query(row -> {
                        names.put(
                                new AccountId(row.getLong("id")),
                                Objects.requireNonNull(row.getString("display_name")));
                    });
        }
        return names;
    }
}
