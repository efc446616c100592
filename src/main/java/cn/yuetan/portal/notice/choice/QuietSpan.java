package cn.yuetan.portal.notice.choice;

import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.BusinessDay;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** Hours of every day in which a person is left alone, by Beijing's clock; none where both ends are the same. */
public record QuietSpan(LocalTime from, LocalTime to) {

    /** No hours at all. */
    public static final QuietSpan NONE = new QuietSpan(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /** Whoever rides at night sleeps in the daytime. */
    public static final QuietSpan NIGHT_RIDER = new QuietSpan(LocalTime.of(8, 0), LocalTime.of(15, 0));

    /** The portal's own hours. */
    public static QuietSpan usual(NoticeSettings settings) {
        return new QuietSpan(
                LocalTime.of(settings.outbox().quietFrom(), 0),
                LocalTime.of(settings.outbox().quietTo(), 0));
    }

    /** Whether nobody is ever left alone. */
    public boolean isNone() {
        return from.equals(to);
    }

    /** When the quiet hours that this moment lies in are over; empty outside of them. */
    public Optional<Instant> end(Instant now) {
        var local = now.atZone(BusinessDay.BEIJING);
        var time = local.toLocalTime();
        if (!holds(time)) {
            return Optional.empty();
        }
        var day = time.isBefore(to) ? local.toLocalDate() : local.toLocalDate().plusDays(1);
        return Optional.of(BusinessDay.at(day, to));
    }

    private boolean holds(LocalTime time) {
        if (from.isAfter(to)) {
            return !time.isBefore(from) || time.isBefore(to);
        }
        return !time.isBefore(from) && time.isBefore(to);
    }
}
