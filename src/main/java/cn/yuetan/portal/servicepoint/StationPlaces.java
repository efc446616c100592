package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.Timetable;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.Spelling;
import cn.yuetan.portal.station.Amenities;
import cn.yuetan.portal.station.Amenity;
import cn.yuetan.portal.station.OpeningHours;
import cn.yuetan.portal.station.OpeningHours.SpecialDay;
import cn.yuetan.portal.station.Outage;
import cn.yuetan.portal.station.StationDirectory;
import cn.yuetan.portal.station.StationId;
import cn.yuetan.portal.station.StationInfo;
import cn.yuetan.portal.station.StationSpot;
import cn.yuetan.portal.station.StationSpots;
import cn.yuetan.portal.workday.WorkCalendar;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The stations as part of the directory: the 2 of 2+E. */
@Service
@Transactional(readOnly = true)
@PreAuthorize("permitAll()")
public class StationPlaces {

    /** What every station offers, in the words of the catalogue. */
    private static final Set<String> ALWAYS = Set.of("seat", "hot-meal");

    private static final Map<Amenity, String> WHILE_IT_WORKS =
            Map.of(Amenity.WARMTH, "warm-up", Amenity.HOT_WATER, "hot-water", Amenity.CHARGING, "bike-charge");

    /** Stations know their own special days and no calendar. */
    private static final WorkCalendar NO_CALENDAR = new WorkCalendar(Map.of());

    private final StationDirectory stations;
    private final StationSpots spots;
    private final OpeningHours hours;
    private final Amenities amenities;
    private final Clock clock;

    StationPlaces(StationDirectory stations, StationSpots spots, OpeningHours hours, Amenities amenities, Clock clock) {
        this.stations = stations;
        this.spots = spots;
        this.hours = hours;
        this.amenities = amenities;
        this.clock = clock;
    }

    /** The stations whose place is known. */
    public List<StationRow> all() {
        var known = spots.all().stream().collect(Collectors.toMap(StationSpot::station, Function.identity()));
        return stations.all().stream()
                .flatMap(station ->
                        Optional.ofNullable(known.get(station.id())).map(spot -> row(station, spot)).stream())
                .toList();
    }

    /** Those that fit a query; no kind of E站 is a station. */
    public List<StationRow> matching(PlaceQuery query) {
        if (query.kind() != null) {
            return List.of();
        }
        return all().stream()
                .filter(row -> !query.openNow() || row.now().open())
                .filter(row -> query.service() == null || row.services().contains(query.service()))
                .filter(row -> fits(row.station(), SearchText.plain(query.text())))
                .toList();
    }

    private StationRow row(StationInfo station, StationSpot spot) {
        var usual = WeekHours.every(DayHours.of(station.opens(), station.closes()));
        var schedule = Schedule.of(usual)
                .differing(hours.coming(station.id()).stream()
                        .map(StationPlaces::different)
                        .toList());
        return new StationRow(
                station,
                spot.point(),
                spot.approximate(),
                new Timetable(schedule, NO_CALENDAR).at(clock.instant()),
                services(station.id()));
    }

    private Set<String> services(StationId station) {
        var broken = amenities.outOfOrder(station).stream().map(Outage::amenity).collect(Collectors.toSet());
        var services = new LinkedHashSet<>(ALWAYS);
        WHILE_IT_WORKS.forEach((amenity, service) -> {
            if (!broken.contains(amenity)) {
                services.add(service);
            }
        });
        return services;
    }

    private static boolean fits(StationInfo station, String text) {
        var spelled = List.of(Spelling.of(station.name()), Spelling.of(station.place()));
        return SearchText.plain(station.name()).contains(text)
                || SearchText.plain(station.place()).contains(text)
                || spelled.stream()
                        .anyMatch(each -> each.pinyin().startsWith(text)
                                || each.initials().startsWith(text));
    }

    static DifferentDay different(SpecialDay day) {
        return new DifferentDay(
                day.day(),
                day.hours()
                        .map(hours -> DayHours.of(hours.opens(), hours.closes()))
                        .orElse(DayHours.CLOSED),
                "");
    }
}
