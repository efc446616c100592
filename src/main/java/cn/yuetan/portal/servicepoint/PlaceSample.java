package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Pause;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.Money;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One line of the samples: number, kind, name, address, landmark, way in, access, phone, latitude, longitude, hours of
 * workdays/Saturday/Sunday, holidays, offers, days since the last proof, pause.
 */
record PlaceSample(int number, PlaceDraft draft, boolean invented, Optional<Integer> provenDaysAgo) {

    /** The one center whose name is a fact. */
    private static final int REAL = 1;

    static PlaceSample of(String[] cells, Instant now) {
        var number = Integer.parseInt(cells[0]);
        var facts = new PlaceFacts(
                PlaceKind.valueOf(cells[1]),
                cells[2],
                cells[3],
                cells[4],
                cells[5],
                cells[6],
                cells[7],
                new GeoPoint(Double.parseDouble(cells[8]), Double.parseDouble(cells[9])));
        var schedule = new Schedule(
                week(cells[10].split("/", -1)), HolidayHours.valueOf(cells[11]), null, Map.of(), pause(cells[14], now));
        var proven = cells[13].matches("\\d+") ? Optional.of(Integer.valueOf(cells[13])) : Optional.<Integer>empty();
        return new PlaceSample(number, new PlaceDraft(facts, schedule, offers(cells[12])), number != REAL, proven);
    }

    static ServiceDraft service(String[] cells) {
        return new ServiceDraft(cells[0], ServiceGroup.valueOf(cells[1]), cells[2], cells[3], cells[4], cells[5]);
    }

    private static WeekHours week(String[] parts) {
        return WeekHours.of(hours(parts[0]), hours(parts[1]), hours(parts[2]));
    }

    private static DayHours hours(String text) {
        return DayHours.parse(text.replace('+', ','));
    }

    private static List<Offer> offers(String text) {
        return Arrays.stream(text.split(";", -1)).map(PlaceSample::offer).toList();
    }

    private static Offer offer(String text) {
        var parts = Arrays.copyOf(text.split(":", 4), 4);
        return new Offer(
                parts[0],
                new Money(Integer.parseInt(parts[1])),
                parts[2] == null || parts[2].isEmpty() ? null : Integer.valueOf(parts[2]),
                parts[3] == null ? "" : parts[3]);
    }

    private static @Nullable Pause pause(String text, Instant now) {
        if (text.isEmpty()) {
            return null;
        }
        var parts = text.split("\\|", 2);
        var from = now.minus(Duration.ofDays(1));
        return new Pause(from, BusinessDay.of(now).plusDays(Integer.parseInt(parts[0])), parts[1]);
    }
}
