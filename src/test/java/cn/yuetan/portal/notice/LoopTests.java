package cn.yuetan.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LoopTests {

    /** Once the thread could look for itself before it was noted down, and the portal sent nothing until its next start. */
    @Test
    void takesATurnHoweverFastItsThreadIs() throws InterruptedException {
        for (var start = 0; start < 3_000; start++) {
            var turns = new CountDownLatch(1);
            var loop = new Loop("test", () -> {
                turns.countDown();
                Thread.sleep(60_000);
            });
            loop.start();
            assertThat(turns.await(10, TimeUnit.SECONDS)).as("start %d", start).isTrue();
            assertThat(loop.isRunning()).isTrue();
            loop.stop();
            assertThat(loop.isRunning()).isFalse();
        }
    }

    @Test
    void goesOnWhateverATurnThrows() throws InterruptedException {
        var turns = new CountDownLatch(3);
        var number = new AtomicInteger();
        var loop = new Loop("test", () -> {
            turns.countDown();
            switch (number.incrementAndGet()) {
                case 1 -> throw new IllegalStateException("a turn went wrong");
                case 2 -> throw new StackOverflowError();
                default -> Thread.sleep(60_000);
            }
        });
        loop.start();
        assertThat(turns.await(20, TimeUnit.SECONDS)).isTrue();
        loop.stop();
    }

    @Test
    void anInterruptionThatNobodyMeantDoesNotStopIt() throws InterruptedException {
        var turns = new CountDownLatch(2);
        var loop = new Loop("test", () -> {
            turns.countDown();
            if (turns.getCount() == 1) {
                throw new InterruptedException();
            }
            Thread.sleep(60_000);
        });
        loop.start();
        assertThat(turns.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(loop.isRunning()).isTrue();
        loop.stop();
    }
}
