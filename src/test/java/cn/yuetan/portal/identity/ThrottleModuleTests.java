package cn.yuetan.portal.identity;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
@Tag("database")
class ThrottleModuleTests {

    private static final ThrottlePolicy POLICY =
            new ThrottlePolicy("test", 3, Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofHours(1));

    @Autowired
    Throttle throttle;

    @Autowired
    TestClock clock;

    @Autowired
    TransactionTemplate transaction;

    private final String key = UUID.randomUUID().toString();

    @Test
    void countsDownAndThenMakesWait() {
        assertThat(throttle.take(POLICY, key).triesLeft()).isEqualTo(2);
        assertThat(throttle.take(POLICY, key).triesLeft()).isEqualTo(1);
        assertThat(throttle.take(POLICY, key)).isEqualTo(new Allowance(Duration.ZERO, 0));
        assertThat(throttle.take(POLICY, key).pause()).isEqualTo(Duration.ofSeconds(10));
        clock.advance(Duration.ofSeconds(10));
        assertThat(throttle.take(POLICY, key).granted()).isTrue();
        assertThat(throttle.take(POLICY, key).pause()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void leavesOthersAlone() {
        for (var i = 0; i < 4; i++) {
            throttle.take(POLICY, key);
        }
        assertThat(throttle.take(POLICY, key + "2").granted()).isTrue();
    }

    @Test
    void forgetsAfterSuccessAndAfterQuiet() {
        for (var i = 0; i < 4; i++) {
            throttle.take(POLICY, key);
        }
        throttle.forget(POLICY, key);
        assertThat(throttle.take(POLICY, key).triesLeft()).isEqualTo(2);
        clock.advance(Duration.ofHours(2));
        assertThat(throttle.take(POLICY, key).triesLeft()).isEqualTo(2);
    }

    @Test
    void remembersTriesOfARolledBackTransaction() {
        transaction.executeWithoutResult(status -> {
            throttle.take(POLICY, key);
            status.setRollbackOnly();
        });
        assertThat(throttle.take(POLICY, key).triesLeft()).isEqualTo(1);
    }

    @Test
    void grantsNoMoreTriesToACrowd() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            var tries = new ArrayList<Callable<Boolean>>();
            for (var i = 0; i < 24; i++) {
                tries.add(() -> throttle.take(POLICY, key).granted());
            }
            var granted = 0;
            for (var result : threads.invokeAll(tries)) {
                granted += result.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(3);
        }
    }
}
