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
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** One try of one message: prepare, send, write down what became of it. */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration LONGEST_ASKED_PAUSE = Duration.ofHours(1);
    private static final int LONGEST_PROBLEM = 60;

    /** What the provider says about a number, not about a message. */
    private static final Set<String> NO_SUCH_NUMBER = Set.of("http-410");

    private final Claims claims;
    private final Preparation preparation;
    private final SilentPhones phones;
    private final OutboxPulse pulse;
    private final Pauses pauses;
    private final int tries;
    private final MeterRegistry meters;
    private final Clock clock;
    private final ExecutorService sending = Executors.newVirtualThreadPerTaskExecutor();

    Delivery(
            Claims claims,
            Preparation preparation,
            SilentPhones phones,
            OutboxPulse pulse,
            NoticeSettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.claims = claims;
        this.preparation = preparation;
        this.phones = phones;
        this.pulse = pulse;
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
            case Prepared.Dropped dropped -> finish(claim, channel, dropped.state(), dropped.problem(), "", null);
            case Prepared.Held held -> claims.putBack(claim, held.until(), held.problem(), false, null);
            case Prepared.Resting resting -> claims.rest(claim, resting.until());
            case Prepared.Ready ready -> leave(claim, channel, ready.message());
        }
        pulse.changed();
    }

    /** Nothing goes to a phone that nothing reaches. */
    private void leave(Claim claim, Channel channel, Outgoing message) {
        var phone = phones.hash(channel.name(), message.address());
        if (phones.bounces(phone)) {
            finish(claim, channel, DeliveryState.DEAD, "bouncing", "", phone);
        } else {
            settle(claim, channel, send(channel, message), phone);
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

    private void settle(Claim claim, Channel channel, SendResult result, byte @Nullable [] phone) {
        var now = clock.instant();
        switch (result) {
            case SendResult.Taken taken -> finish(claim, channel, DeliveryState.SENT, "", taken.reference(), phone);
            case SendResult.Never never -> {
                var ours = finish(claim, channel, DeliveryState.DEAD, never.problem(), "", phone);
                if (ours && phone != null && NO_SUCH_NUMBER.contains(never.problem())) {
                    phones.failed(phone, claim.notice());
                }
            }
            case SendResult.After after -> {
                var pause = after.pause().compareTo(LONGEST_ASKED_PAUSE) > 0 ? LONGEST_ASKED_PAUSE : after.pause();
                again(claim, channel, now.plus(pause), after.problem(), false, phone);
            }
            case SendResult.Later later -> {
                var failed = claim.attempts() + 1;
                if (failed >= tries) {
                    finish(claim, channel, DeliveryState.DEAD, later.problem(), "", phone);
                } else {
                    var then = now.plus(pauses.after(failed, ThreadLocalRandom.current()));
                    again(claim, channel, then, later.problem(), true, phone);
                }
            }
        }
    }

    private void again(
            Claim claim, Channel channel, Instant then, String problem, boolean failed, byte @Nullable [] phone) {
        if (then.isAfter(claim.expiresAt())) {
            finish(claim, channel, DeliveryState.EXPIRED, problem, "", phone);
            return;
        }
        count(channel, "again");
        claims.putBack(claim, then, bounded(problem), failed, phone);
    }

    private boolean finish(
            Claim claim,
            Channel channel,
            DeliveryState state,
            String problem,
            String reference,
            byte @Nullable [] phone) {
        count(channel, state.name().toLowerCase(Locale.ROOT));
        return claims.finish(claim, state, bounded(problem), reference, phone);
    }

    private void count(Channel channel, String outcome) {
        meters.counter("portal.outbox.tries", "channel", channel.name().name(), "outcome", outcome)
                .increment();
    }

    private static String bounded(String problem) {
        return problem.length() > LONGEST_PROBLEM ? problem.substring(0, LONGEST_PROBLEM) : problem;
    }
}
