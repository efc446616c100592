package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.choice.Quiet;
import cn.yuetan.portal.notice.choice.QuietSpan;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When somebody is not disturbed: by the portal's hours, or by their own. */
@Component
class QuietHours {

    private final QuietSpan usual;

    QuietHours(NoticeSettings settings) {
        usual = QuietSpan.usual(settings);
    }

    /** The end of the quiet hours that this moment lies in; empty outside of them. */
    Optional<Instant> end(Quiet chosen, Instant now) {
        return chosen.span(usual).end(now);
    }
}
