package cn.yuetan.portal.servicepoint;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets which taps were counted, and what couriers used long ago. */
@Component
class UseTidying {

    /** No page is open longer than this and still sends its taps. */
    private static final Duration KEEP_KEYS = Duration.ofDays(2);

    private final UseTable uses;
    private final PlaceProperties limits;
    private final Clock clock;

    UseTidying(UseTable uses, PlaceProperties limits, Clock clock) {
        this.uses = uses;
        this.limits = limits;
        this.clock = clock;
    }

    /** One look; without effect where another node was faster. */
    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT12M")
    void tidy() {
        var now = clock.instant();
        uses.tidy(now.minus(KEEP_KEYS), now.minus(limits.ownHistory()));
    }
}
