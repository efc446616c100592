package cn.yuetan.portal.notice.report;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.channel.SmsSignature;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Tells the provider from everybody else by its signature. Whoever comes without a good one is slowed down, by address
 * and on this node only: a signature cannot be guessed, this spares work. The provider itself is never held up by it.
 */
@Component
class ReportSender {

    static final String TIMESTAMP = "X-Yuetan-Timestamp";
    static final String SIGNATURE = "X-Yuetan-Signature";

    /** So many bad tries of one address in a minute are answered; after that it is told to wait. */
    static final int TRIES = 20;

    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final int SHORTEST_SECRET = 16;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Pattern SECONDS = Pattern.compile("[0-9]{1,12}");

    private final String secret;
    private final Clock clock;
    private final Cache<String, Bucket> tries = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    ReportSender(NoticeSettings settings, Clock clock) {
        secret = settings.sms().secret();
        this.clock = clock;
    }

    /** @throws ReportRefused if the body was not signed with our secret a moment ago */
    void check(HttpServletRequest request, String body) {
        if (isSigned(request, body)) {
            return;
        }
        var left = tries.get(request.getRemoteAddr(), address -> Bucket.builder()
                .addLimit(limit -> limit.capacity(TRIES).refillGreedy(TRIES, Duration.ofMinutes(1)))
                .build());
        throw new ReportRefused(left.tryConsume(1) ? ReportProblem.UNSIGNED : ReportProblem.TOO_MANY_TRIES);
    }

    private boolean isSigned(HttpServletRequest request, String body) {
        var timestamp = Optional.ofNullable(request.getHeader(TIMESTAMP)).orElse("");
        var signature = Optional.ofNullable(request.getHeader(SIGNATURE)).orElse("");
        return secret.length() >= SHORTEST_SECRET
                && SECONDS.matcher(timestamp).matches()
                && isFresh(Instant.ofEpochSecond(Long.parseLong(timestamp)))
                && SmsSignature.fits(secret, timestamp, body, signature);
    }

    private boolean isFresh(Instant signed) {
        return Duration.between(signed, clock.instant()).abs().compareTo(TOLERANCE) <= 0;
    }
}
