package cn.yuetan.portal.hours;

import cn.yuetan.portal.shared.InputRefused;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.modulith.NamedInterface;

/** The hours of a usual week, from Monday to Sunday. */
@NamedInterface("contract")
public record WeekHours(List<DayHours> days) {

    public static final WeekHours CLOSED = every(DayHours.CLOSED);

    private static final int DAYS = 7;

    /** @throws InputRefused if there are not seven days */
    public WeekHours {
        days = List.copyOf(days);
        if (days.size() != DAYS) {
            throw new InputRefused("hours.refused.week");
        }
    }

    /** The same hours on every day. */
    public static WeekHours every(DayHours hours) {
        return new WeekHours(Collections.nCopies(DAYS, hours));
    }

    /** Workdays, Saturday, Sunday. */
    public static WeekHours of(DayHours workday, DayHours saturday, DayHours sunday) {
        var days = new ArrayList<>(Collections.nCopies(5, workday));
        days.add(saturday);
        days.add(sunday);
        return new WeekHours(days);
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws InputRefused if it is no week of hours
     */
    public static WeekHours parse(String text) {
        var days = new ArrayList<DayHours>();
        for (var day : text.split(";", -1)) {
            days.add(DayHours.parse(day));
        }
        return new WeekHours(days);
    }

    /** The seven days of {@link DayHours#text} separated by semicolons. */
    public String text() {
        return days.stream().map(DayHours::text).collect(Collectors.joining(";"));
    }

    public DayHours on(DayOfWeek day) {
        return days.get(day.ordinal());
    }

    /** The first day whose night still runs when the hours of the next day begin, which nobody means. */
    public Optional<DayOfWeek> runsIntoNextDay() {
        for (var day : DayOfWeek.values()) {
            var today = on(day).spans();
            var next = on(day.plus(1)).spans();
            if (!today.isEmpty()
                    && !next.isEmpty()
                    && today.getLast().until() - Span.DAY > next.getFirst().from()) {
                return Optional.of(day);
            }
        }
        return Optional.empty();
    }
}
