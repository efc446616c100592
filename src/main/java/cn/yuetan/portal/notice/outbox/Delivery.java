package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.channel.Outgoing;
import cn.yuetan.portal.notice.channel.SendResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One try of one message: prepare, send, write down what became of it. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LONGEST_ASKED_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_PROBLEM = 60;

    private final Claims claims;
    private final Preparation preparation;
    private final Pauses pauses;
    private final int tries;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();

    Delivery(Claims claims, Preparation preparation, NoticeSettings settings, MeterRegistry meters, Clock clock) {
        this.claims = claims;
        this.preparation = preparation;
        pauses = new Pauses(settings.outbox().firstPause(), settings.outbox().longestPause());
        tries = settings.outbox().tries();
        this.meters = meters;
        this.clock = clock;
    }

    /** Tries it, unless so little is left of the lease that another node might try at the same time. */
    void of(Claim claim, Channel channel) {
        if (clock.instant().plus(channel.patience()).isAfter(claim.leasedUntil())) {
            return;
        }
        switch (preparation.of(claim, channel, clock.instant())) {
            case Prepared.Dropped dropped -> finish(claim, channel, dropped.state(), dropped.problem(), "");
            case Prepared.Held held -> claims.putBack(claim, held.until(), held.problem(), false);
            case Prepared.Resting resting -> claims.rest(claim, resting.until());
            case Prepared.Ready ready -> settle(claim, channel, send(channel, ready.message()));
        }
    }

    private SendResult send(Channel channel, Outgoing message) {
        var attempt = sending.submit(() -> channel.send(message));
        try {
            return attempt.get(channel.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            attempt.cancel(true);
            return new SendResult.Later("timeout");
        } catch (ExecutionException broken) {
            LOG.warn("The channel {} broke down", channel.name());
            return new SendResult.Later("error");
        } catch (InterruptedException e) {
            attempt.cancel(true);
            Thread.currentThread().interrupt();
            return new SendResult.Later("stopped");
        }
    }

    private void settle(Claim claim, Channel channel, SendResult result) {
        var now = clock.instant();
        switch (result) {
            case SendResult.Taken taken -> finish(claim, channel, DeliveryState.SENT, "", taken.reference());
            case SendResult.Never never -> finish(claim, channel, DeliveryState.DEAD, never.problem(), "");
            case SendResult.After after -> {
                var pause = after.pause().compareTo(LONGEST_ASKED_PAUSE) > 0 ? LONGEST_ASKED_PAUSE : after.pause();
                again(claim, channel, now.plus(pause), after.problem(), false);
            }
            case SendResult.Later later -> {
                var failed = claim.attempts() + 1;
                if (failed >= tries) {
                    finish(claim, channel, DeliveryState.DEAD, later.problem(), "");
                } else {
                    again(
                            claim,
                            channel,
                            now.plus(pauses.after(failed, ThreadLocalRandom.current())),
                            later.problem(),
                            true);
                }
            }
        }
    }

    private void again(Claim claim, Channel channel, Instant then, String problem, boolean failed) {
        if (then.isAfter(claim.expiresAt())) {
            finish(claim, channel, DeliveryState.EXPIRED, problem, "");
            return;
        }
        count(channel, "again");
        claims.putBack(claim, then, bounded(problem), failed);
    }

    private void finish(Claim claim, Channel channel, DeliveryState state, String problem, String reference) {
        count(channel, state.name().toLowerCase(Locale.ROOT));
        claims.finish(claim, state, bounded(problem), reference);
    }

    private void count(Channel channel, String outcome) {
        meters.counter("portal.outbox.tries", "channel", channel.name().name(), "outcome", outcome)
                .increment();
    }

    private static String bounded(String problem) {
        return problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
    }
}
