package cn.yuetan.portal.identity;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells for each request whether its sign-in still counts. A change made on this node counts at once, one made on
 * another within two seconds.
 */
@Component
class SessionEpochs {

    private static final int NOBODY = -1;

    private final JdbcClient database;
    private final LoadingCache<AccountId, Integer> current;

    SessionEpochs(JdbcClient database) {
        this.database = database;
        current = Caffeine.newBuilder()
                .maximumSize(20_000)
                .expireAfterWrite(Duration.ofSeconds(2))
                .build(this::read);
    }

    boolean stillCounts(AccountPrincipal principal) {
        return current.get(principal.id()) == principal.sessionEpoch();
    }

    /** Reads the account anew, after the running transaction where there is one. */
    void changed(AccountId account) {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    current.invalidate(account);
                }
            });
        } else {
            current.invalidate(account);
        }
    }

    private Integer read(AccountId account) {
        return database.sql("SELECT session_epoch FROM account WHERE id = ? AND status = 'ACTIVE'")
                .param(account.value())
                .query(Integer.class)
                .optional()
                .orElse(NOBODY);
    }
}
