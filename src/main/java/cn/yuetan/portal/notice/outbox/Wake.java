package cn.yuetan.portal.notice.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Wakes this node's dispatcher, so that a message leaves at once after its commit. */
@Component
class Wake {

    private final Semaphore calls = new Semaphore(0);

    /** There is something to do. */
    void now() {
        calls.release();
    }

    /** There will be something to do when the acting transaction has committed. */
    void afterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                now();
            }
        });
    }

    /** Waits until somebody calls, this long at most. */
    void await(Duration longest) throws InterruptedException {
        if (calls.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS)) {
            calls.drainPermits();
        }
    }
}
