package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.notice.Loop;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Looks every second, on a thread of its own, whether an alarm has to call again; every node does. One alarm that fails
 * holds no other back, and is tried again with the next look.
 */
@Component
class AlarmClock implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlarmClock.class);

    private final AlarmSteps steps;
    private final AlarmTrail trail;
    private final LiveUpdates live;
    private final Clock clock;
    private final boolean runs;
    private final Duration poll;
    private final Counter failures;
    private final Loop loop = new Loop("alarms", this::turn);
    private long newest = -1;

    AlarmClock(
            AlarmSteps steps,
            AlarmTrail trail,
            LiveUpdates live,
            Clock clock,
            NoticeSettings settings,
            MeterRegistry meters) {
        this.steps = steps;
        this.trail = trail;
        this.live = live;
        this.clock = clock;
        runs = settings.alarms().clock();
        poll = settings.alarms().poll();
        failures = meters.counter("portal.alarms.failures");
        meters.gauge("portal.alarms.open", steps, AlarmSteps::open);
    }

    @Override
    public void start() {
        if (runs) {
            loop.start();
        }
    }

    @Override
    public void stop() {
        loop.stop();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** One look; returns how many calls were made. */
    int look() {
        var now = clock.instant();
        var calls = 0;
        for (var alarm : steps.due(now)) {
            try {
                calls += steps.call(alarm, now) ? 1 : 0;
            } catch (RuntimeException failed) {
                failures.increment();
                LOG.error(
                        "Alarm {} could not call and tries again: {}",
                        alarm,
                        failed.getClass().getSimpleName());
            }
        }
        return calls;
    }

    private void turn() throws InterruptedException {
        try {
            look();
            tellPages();
        } catch (RuntimeException databaseAway) {
            failures.increment();
            LOG.warn(
                    "The alarm clock could not look: {}",
                    databaseAway.getClass().getSimpleName());
        }
        Thread.sleep(poll);
    }

    /** What happened on another node is on the boards of this one a second later. */
    private void tellPages() {
        var now = trail.newest();
        if (newest >= 0 && now != newest) {
            live.publish(AlarmBoard.TOPIC);
        }
        newest = now;
    }
}
