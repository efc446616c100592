package cn.yuetan.portal.notice.inbox;

import cn.yuetan.portal.shared.BusinessDay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;

/** How long a message may be put off. */
public enum Snooze {
    ONE_HOUR {
        @Override
        Instant until(Clock clock) {
            return clock.instant().plus(Duration.ofHours(1));
        }
    },

    TONIGHT {
        @Override
        Instant until(Clock clock) {
            return BusinessDay.at(BusinessDay.today(clock), EVENING);
        }
    },

    TOMORROW {
        @Override
        Instant until(Clock clock) {
            return BusinessDay.at(BusinessDay.today(clock).plusDays(1), MORNING);
        }
    };

    private static final LocalTime EVENING = LocalTime.of(18, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);

    /** Those that end in the future: after six in the evening nothing is put off until tonight. */
    public static List<Snooze> offered(Clock clock) {
        return Arrays.stream(values())
                .filter(snooze -> snooze.until(clock).isAfter(clock.instant()))
                .toList();
    }

    abstract Instant until(Clock clock);
}
