package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.BusinessDay;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** When nobody is disturbed; by Beijing's clock. */
@Component
class QuietHours {

    private final LocalTime from;
    private final LocalTime to;

    QuietHours(NoticeSettings settings) {
        from = LocalTime.of(settings.outbox().quietFrom(), 0);
        to = LocalTime.of(settings.outbox().quietTo(), 0);
    }

    /** The end of the quiet hours that this moment lies in; empty outside of them. */
    Optional<Instant> end(Instant now) {
        var local = now.atZone(BusinessDay.BEIJING);
        var time = local.toLocalTime();
        var overMidnight = from.isAfter(to);
        var quiet =
                overMidnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return Optional.empty();
        }
        var day = time.isBefore(to) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return Optional.of(day.atTime(to).atZone(BusinessDay.BEIJING).toInstant());
    }
}
