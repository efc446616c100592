package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.Timetable;
import cn.yuetan.portal.shared.BusinessDay;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Puts together what hosts see, and what they change of days that differ. */
final class HostPlaces {

    private HostPlaces() {}

    static HostPlace place(
            PlaceRow row, Map<PlaceId, Timetable> timetables, Map<PlaceId, List<Seen>> seen, Instant now) {
        var timetable = Objects.requireNonNull(timetables.get(row.id()));
        return new HostPlace(
                row.id(),
                row.code(),
                row.name(),
                timetable.at(now),
                row.pause(),
                timetable.on(BusinessDay.of(now)),
                row.trust(),
                row.provenAt(),
                row.doubted(),
                seen.getOrDefault(row.id(), List.of()));
    }

    static Schedule differing(Schedule schedule, Collection<DifferentDay> days) {
        var all = new ArrayList<>(schedule.different().values());
        all.addAll(days);
        return schedule.differing(all);
    }

    static Schedule without(Schedule schedule, Collection<LocalDate> days) {
        var rest = new HashMap<>(schedule.different());
        rest.keySet().removeAll(days);
        return schedule.differing(rest.values());
    }

    /** Days of rest that follow each other are one holiday. */
    static List<HostDesk.Holidays> holidays(WorkCalendar calendar, LocalDate today) {
        var days = calendar.special().entrySet().stream()
                .filter(day -> !day.getValue() && !day.getKey().isBefore(today))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
        var holidays = new ArrayList<HostDesk.Holidays>();
        for (var day : days) {
            if (!holidays.isEmpty() && holidays.getLast().to().plusDays(1).equals(day)) {
                holidays.add(new HostDesk.Holidays(holidays.removeLast().from(), day));
            } else {
                holidays.add(new HostDesk.Holidays(day, day));
            }
        }
        return List.copyOf(holidays);
    }
}
