package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Loop;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.channel.Channel;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Brings this node's share of the outbox out: takes what is due, tries it outside of any transaction, writes down what
 * became of it. Stopping lets tries that are on their way end; what cannot end in time another node takes over.
 */
@Component
class Dispatcher implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);
    private static final long GOODBYE_SECONDS = 12;

    private final Claims claims;
    private final Delivery delivery;
    private final Wake wake;
    private final NoticeSettings.Outbox settings;
    private final List<Channel> channels;
    private final Map<ChannelName, Semaphore> free = new EnumMap<>(ChannelName.class);
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();
    private final Loop loop = new Loop("outbox", this::turn);

    Dispatcher(
            Claims claims,
            Delivery delivery,
            Wake wake,
            NoticeSettings settings,
            List<Channel> channels,
            MeterRegistry meters) {
        this.claims = claims;
        this.delivery = delivery;
        this.wake = wake;
        this.settings = settings.outbox();
        this.channels = channels.stream().filter(Channel::configured).toList();
        for (var channel : this.channels) {
            if (channel.patience().compareTo(Claims.LEASE.dividedBy(2)) > 0) {
                throw new IllegalStateException("A try by " + channel.name() + " may outlive its lease");
            }
            free.put(channel.name(), new Semaphore(this.settings.parallel()));
        }
        meters.gauge("portal.outbox.waiting", claims, Claims::waiting);
    }

    @Override
    public void start() {
        if (settings.dispatch()) {
            loop.start();
        }
    }

    @Override
    public void stop() {
        loop.stop();
        awaitSent();
    }

    @Override
    public boolean isRunning() {
        return loop.isRunning();
    }

    /** Takes what is due as far as hands are free; returns how many were taken. */
    int round() {
        var taken = 0;
        for (var channel : channels) {
            var hands = hands(channel);
            var most = hands.availablePermits();
            var mine = most == 0 ? List.<Claim>of() : claims.take(channel.name(), most);
            for (var claim : mine) {
                hands.acquireUninterruptibly();
                sending.execute(() -> deliver(claim, channel, hands));
            }
            taken += mine.size();
        }
        return taken;
    }

    /** Waits until what was taken is through, some seconds at most. */
    void awaitSent() {
        for (var channel : channels) {
            try {
                if (hands(channel).tryAcquire(settings.parallel(), GOODBYE_SECONDS, TimeUnit.SECONDS)) {
                    hands(channel).release(settings.parallel());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void turn() throws InterruptedException {
        try {
            round();
            wake.await(settings.poll());
        } catch (RuntimeException databaseAway) {
            LOG.warn(
                    "The outbox could not look for messages: {}",
                    databaseAway.getClass().getSimpleName());
            Thread.sleep(settings.poll());
        }
    }

    private void deliver(Claim claim, Channel channel, Semaphore hands) {
        try {
            delivery.of(claim, channel);
        } catch (RuntimeException databaseAway) {
            // Nothing was written down: when the lease runs out, the same try is made again under the same send id.
            LOG.warn(
                    "What became of delivery {} could not be written: {}",
                    claim.id(),
                    databaseAway.getClass().getSimpleName());
        } finally {
            hands.release();
            wake.now();
        }
    }

    private Semaphore hands(Channel channel) {
        return java.util.Objects.requireNonNull(free.get(channel.name()));
    }
}
