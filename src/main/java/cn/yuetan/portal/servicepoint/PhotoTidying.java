package cn.yuetan.portal.servicepoint;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Deletes photos that were taken down, when nobody takes that back any more. */
@Component
class PhotoTidying {

    private static final Duration KEEP = Duration.ofDays(14);

    private final PhotoTable photos;
    private final Clock clock;

    PhotoTidying(PhotoTable photos, Clock clock) {
        this.photos = photos;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT6H", initialDelayString = "PT14M")
    int tidy() {
        return photos.tidy(clock.instant().minus(KEEP));
    }
}
