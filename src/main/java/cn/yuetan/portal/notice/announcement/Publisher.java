package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.notice.NoticeSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Looks each second, on every node, for what is due, half told or over. */
@Component
class Publisher {

    private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);

    private final Publishing steps;
    private final boolean enabled;

    Publisher(Publishing steps, NoticeSettings settings) {
        this.steps = steps;
        this.enabled = settings.announcement().publish();
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void look() {
        if (!enabled) {
            return;
        }
        try {
            round();
        } catch (DataAccessException | TransactionException e) {
            // The database is away or busy; what was begun stands in its rows and goes on a second later.
            LOG.warn("Announcements wait: {}", e.getClass().getSimpleName());
        }
    }

    /** Goes on until there is nothing left to do now. */
    void round() {
        while (steps.end() > 0) {
            Thread.onSpinWait();
        }
        while (steps.begin() > 0) {
            Thread.onSpinWait();
        }
        while (steps.tell()) {
            Thread.onSpinWait();
        }
    }
}
