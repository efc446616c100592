package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.shared.ui.LiveUpdates;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.stereotype.Component;

/** Tells open pages that deliveries changed: at most once a second, however many do. */
@Component
public class OutboxPulse {

    /** The live topic of {@code /staff/outbox}. */
    public static final String TOPIC = "outbox";

    private static final Duration BEAT = Duration.ofSeconds(1);

    private final LiveUpdates live;
    private final AtomicBoolean coming = new AtomicBoolean();

    OutboxPulse(LiveUpdates live) {
        this.live = live;
    }

    /** Something changed; pages hear of it within a second, and of what changes until then with it. */
    void changed() {
        if (coming.compareAndSet(false, true)) {
            CompletableFuture.delayedExecutor(BEAT.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(() -> {
                        coming.set(false);
                        live.publish(TOPIC);
                    });
        }
    }

    /** The same, when the acting transaction has committed. */
    void changedAfterCommit() {
        live.afterCommit(this::changed);
    }
}
