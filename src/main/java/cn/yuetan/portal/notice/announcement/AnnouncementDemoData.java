package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.identity.AccountKind;
import cn.yuetan.portal.notice.AudienceKind;
import cn.yuetan.portal.shared.DemoData;
import cn.yuetan.portal.shared.RequestKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Properties;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One invented, friendly announcement a day for all couriers, pinned on phones and tablets. */
@Component
@Profile("demo")
@Order(70)
class AnnouncementDemoData implements DemoData {

    private static final Duration LIFE = Duration.ofHours(36);

    private final AnnouncementRepository rows;
    private final Clock clock;

    AnnouncementDemoData(AnnouncementRepository rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Override
    public void loadOnce() {}

    /** Its key is made of the day, so that no start writes it twice; the publisher tells everybody as it would in earnest. */
    @Override
    @Transactional
    public void loadForDay(LocalDate today) {
        var key = RequestKey.of("demo/announcement/" + today);
        if (rows.findByRequestKey(key.value()).isPresent()) {
            return;
        }
        var now = clock.instant();
        var words = words();
        var draft = new AnnouncementDraft(
                words.getProperty("title"),
                words.getProperty("title.en"),
                words.getProperty("body"),
                words.getProperty("body.en"),
                new Audience(AudienceKind.ROLE, AccountKind.COURIER.name()),
                now,
                now.plus(LIFE),
                true,
                true);
        var announcement = new Announcement(draft.checked(), key, null, now);
        announcement.schedule(0, key, now);
        rows.saveAndFlush(announcement);
    }

    private static Properties words() {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource("demo/announcement.properties"), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The sample announcement is missing", e);
        }
    }
}
