package cn.yuetan.portal.notice;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread of its own that takes one turn after the other until it is stopped. It does not die of anything that happens in a
 * turn: people may depend on the next one. Public for the rooms of this module only.
 */
public final class Loop {

    private static final Logger LOG = LoggerFactory.getLogger(Loop.class);
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(1);

    /** One turn, its pause included. */
    @FunctionalInterface
    public interface Turn {
        void take() throws InterruptedException;
    }

    private final String name;
    private final Turn turn;
    private volatile @Nullable Thread running;

    public Loop(String name, Turn turn) {
        this.name = name;
        this.turn = turn;
    }

    /** The thread is known before it runs: otherwise its first look at whether it is wanted could come too early. */
    public void start() {
        var thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
        running = thread;
        thread.start();
    }

    /** The turn that is being taken ends where it waits, or by itself. */
    public void stop() {
        var thread = running;
        running = null;
        if (thread != null) {
            thread.interrupt();
        }
    }

    /** Whether turns are being taken. */
    public boolean isRunning() {
        var thread = running;
        return thread != null && thread.isAlive();
    }

    private void run() {
        while (running == Thread.currentThread()) {
            try {
                turn.take();
            } catch (InterruptedException stopped) {
                // the condition of the loop says whether that was meant
            } catch (RuntimeException | Error failed) {
                LOG.error("A turn of {} failed: {}", name, failed.getClass().getSimpleName());
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(AFTER_A_FAILURE);
        } catch (InterruptedException stopped) {
            // as above
        }
    }
}
