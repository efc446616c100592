package cn.yuetan.portal.notice.announcement;

import cn.yuetan.portal.notice.NoticeSettings;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks each second, on every node, for what is due, half told or over. */
@Component
class Publisher {

    private final Publishing steps;
    private final boolean enabled;

    Publisher(Publishing steps, NoticeSettings settings) {
        this.steps = steps;
        this.enabled = settings.announcement().publish();
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void look() {
        if (enabled) {
            round();
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
