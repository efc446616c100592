package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.DatabaseTime;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The accounts behind the profiles that higher modules keep; guarded by the services that call it. */
@Component
@NamedInterface("contract")
@Transactional(readOnly = true)
public class Accounts {

    private final JdbcClient database;
    private final SessionEpochs epochs;
    private final Clock clock;

    Accounts(JdbcClient database, SessionEpochs epochs, Clock clock) {
        this.database = database;
        this.epochs = epochs;
        this.clock = clock;
    }

    /** Opens an account without a password. */
    @Transactional
    public AccountId open(AccountKind kind, String displayName) {
        var keys = new GeneratedKeyHolder();
        database.sql("INSERT INTO account (kind, display_name, created_at) VALUES (?, ?, ?)")
                .param(kind.name())
                .param(displayName)
                .param(DatabaseTime.of(clock.instant()))
                .update(keys, "id");
        return new AccountId(Objects.requireNonNull(keys.getKey()).longValue());
    }

    /** The principal of a person without duties, as of now; the account must exist. */
    public AccountPrincipal principal(AccountId account) {
        return database.sql("SELECT display_name, session_epoch FROM account WHERE id = ?")
                .param(account.value())
                .query((row, number) -> new AccountPrincipal(
                        account, row.getString("display_name"), Set.of(), row.getInt("session_epoch")))
                .single();
    }

    /** Changes how pages greet the person, from the next sign-in on. */
    @Transactional
    public void rename(AccountId account, String displayName) {
        database.sql("UPDATE account SET display_name = ? WHERE id = ?")
                .param(displayName)
                .param(account.value())
                .update();
    }

    /** Ends every session of the account, on every device. */
    @Transactional
    public void signOutEverywhere(AccountId account) {
        database.sql("UPDATE account SET session_epoch = session_epoch + 1 WHERE id = ?")
                .param(account.value())
                .update();
        epochs.changed(account);
    }

    /** Suspends the account or lets it in again; a suspended one is signed out at once. */
    @Transactional
    public void suspend(AccountId account, boolean suspended) {
        database.sql("UPDATE account SET status = ?, session_epoch = session_epoch + 1 WHERE id = ?")
                .param((suspended ? AccountStatus.SUSPENDED : AccountStatus.ACTIVE).name())
                .param(account.value())
                .update();
        epochs.changed(account);
    }
}
