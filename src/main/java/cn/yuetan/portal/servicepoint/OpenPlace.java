package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DifferentDay;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.shared.GeoPoint;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place as open data, nobody's telephone among it.
 *
 * @param code E07; the short name of a station
 * @param kind a {@link PlaceKind} or STATION
 * @param approximate whether the point was read off a map
 * @param week seven days from Monday, as {@link cn.yuetan.portal.hours.WeekHours#text} writes them
 * @param exceptions the days from today on that differ
 * @param paused whether it is paused now
 * @param backOn when the pause ends; null where there is none or nobody knows
 * @param trust null for a station, which always has staff
 * @param provenAt null for never
 */
public record OpenPlace(
        String code,
        String kind,
        String name,
        String address,
        GeoPoint point,
        boolean approximate,
        String week,
        HolidayHours holidays,
        List<DifferentDay> exceptions,
        List<Price> services,
        boolean openNow,
        @Nullable Instant changesAt,
        boolean paused,
        @Nullable LocalDate backOn,
        @Nullable Trust trust,
        @Nullable Instant provenAt,
        boolean sample) {

    /** A service and what it costs; 0 is free, null where nobody has said. */
    public record Price(
            String service, String name, @Nullable Integer fen) {}
}
