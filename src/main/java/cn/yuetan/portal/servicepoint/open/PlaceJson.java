package cn.yuetan.portal.servicepoint.open;

import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.servicepoint.OpenPlace;
import cn.yuetan.portal.servicepoint.OpenPlaces;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A place in JSON. */
@Schema(name = "Place")
record PlaceJson(
        @Schema(description = "The number on the plaque, such as E07; the short name of a station", example = "E07")
        String code,

        @Schema(allowableValues = {"STATION", "CENTER", "COMMUNITY", "MERCHANT"})
        String kind,

        String name,
        String address,

        @Schema(description = "WGS-84", example = "39.91454")
        double latitude,

        @Schema(description = "WGS-84", example = "116.34676")
        double longitude,

        @Schema(description = "Whether the coordinates were read off a map and not yet confirmed")
        boolean approximate,

        Hours hours,
        List<Service> services,
        boolean openNow,

        @Schema(description = "When it closes or opens next", format = "date-time") @Nullable
        String changesAt,

        boolean paused,

        @Schema(description = "When the pause ends, where that is known", format = "date") @Nullable
        String backOn,

        @Schema(
                description = "By the age of the last proof; null for stations, which always have staff",
                allowableValues = {"GREEN", "AMBER", "GREY"})
        @Nullable
        String trust,

        @Schema(description = "When somebody last proved the listing", format = "date-time") @Nullable
        String provenAt,

        @Schema(description = "Invented for a demonstration")
        boolean sample,

        @Schema(description = "The page for people", example = "/public/places/E07")
        String page) {

    /** When it is open. */
    @Schema(name = "Hours")
    record Hours(
            @Schema(
                    description = "By weekday, Beijing time; several stretches separated by commas, empty for closed,"
                            + " past midnight where it closes before it opens",
                    example = "{\"monday\":\"08:00-12:00,13:00-17:30\"}")
            Map<String, String> week,

            @Schema(
                    description = "What it does on public holidays",
                    allowableValues = {"AS_USUAL", "AS_SUNDAY", "CLOSED"})
            String holidays,

            List<Exception> exceptions) {

        /** A day that differs. */
        @Schema(name = "Exception")
        record Exception(
                @Schema(format = "date") String date,

                @Schema(description = "As in a week") String hours,

                String note) {}
    }

    /** A service with its price. */
    @Schema(name = "Service")
    record Service(
            String code,
            String name,

            @Schema(description = "In fen, a hundredth of a yuan; 0 is free, null is not known") @Nullable
            Integer priceFen) {}

    static PlaceJson of(OpenPlace place) {
        return new PlaceJson(
                place.code(),
                place.kind(),
                place.name(),
                place.address(),
                place.point().latitude(),
                place.point().longitude(),
                place.approximate(),
                new Hours(
                        week(place.week()),
                        place.holidays().name(),
                        place.exceptions().stream()
                                .map(day -> new Hours.Exception(
                                        day.day().toString(), day.hours().text(), day.note()))
                                .toList()),
                place.services().stream()
                        .map(price -> new Service(price.service(), price.name(), price.fen()))
                        .toList(),
                place.openNow(),
                Objects.toString(place.changesAt(), null),
                place.paused(),
                Objects.toString(place.backOn(), null),
                Objects.toString(place.trust(), null),
                Objects.toString(place.provenAt(), null),
                place.sample(),
                page(place));
    }

    static String page(OpenPlace place) {
        return place.kind().equals(OpenPlaces.STATION) ? "/public/stations" : "/public/places/" + place.code();
    }

    static Map<String, String> week(String text) {
        var hours = WeekHours.parse(text);
        var week = new LinkedHashMap<String, String>();
        for (var day : DayOfWeek.values()) {
            week.put(day.name().toLowerCase(Locale.ROOT), hours.on(day).text());
        }
        return week;
    }
}
