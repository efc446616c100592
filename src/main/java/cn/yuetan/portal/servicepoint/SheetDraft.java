package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.HolidayHours;
import cn.yuetan.portal.hours.Schedule;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.GeoPoint;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PlainText;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes of a line of the sheet the place that it means; what is wrong is noted in the line, cell by cell. */
final class SheetDraft {

    private static final double FARTHEST_NORTH = 60;

    private static final PlaceDraft EMPTY = new PlaceDraft(
            new PlaceFacts(PlaceKind.MERCHANT, "", "", "", "", "", "", new GeoPoint(0, 0)),
            Schedule.of(WeekHours.CLOSED),
            List.of());

    private final SheetWords words;
    private final SheetOffers offers;

    SheetDraft(SheetWords words, SheetOffers offers) {
        this.words = words;
        this.offers = offers;
    }

    /** @param before what columns that are missing leave as it is; null for a new place */
    PlaceDraft of(SheetLine line, @Nullable PlaceDraft before) {
        var from = before == null ? EMPTY : before;
        return new PlaceDraft(
                facts(line, from.facts(), before == null),
                schedule(line, from.schedule()),
                line.read(SheetColumn.SERVICES, from.offers(), text -> offers.read(text, from.offers())));
    }

    private PlaceFacts facts(SheetLine line, PlaceFacts before, boolean isNew) {
        if (isNew) {
            SheetColumn.NEEDED.stream()
                    .filter(column -> !line.has(column))
                    .findFirst()
                    .ifPresent(column -> line.problem(null, new InputRefused("servicepoint.import.needed")));
        }
        return new PlaceFacts(
                line.read(SheetColumn.KIND, before.kind(), this::kind),
                line.read(
                        SheetColumn.NAME,
                        before.name(),
                        text -> PlainText.line(text, PlaceFacts.LONGEST_NAME, "servicepoint.name")),
                line.read(
                        SheetColumn.ADDRESS,
                        before.address(),
                        text -> PlainText.line(text, PlaceFacts.LONGEST_ADDRESS, "servicepoint.address")),
                note(line, SheetColumn.LANDMARK, before.landmark(), PlaceFacts.LONGEST_ADDRESS),
                note(line, SheetColumn.WAY_IN, before.wayIn(), PlaceFacts.LONGEST_NOTE),
                note(line, SheetColumn.ACCESS, before.accessNotes(), PlaceFacts.LONGEST_NOTE),
                line.read(SheetColumn.PHONE, before.phone(), text -> PlacePhone.parse(line.plain(SheetColumn.PHONE))
                        .map(PlacePhone::stored)
                        .orElse("")),
                point(line, before.point()));
    }

    private static String note(SheetLine line, SheetColumn column, String before, int longest) {
        return line.read(column, before, text -> PlainText.optional(text, longest, "servicepoint.text"));
    }

    private PlaceKind kind(String text) {
        return words.kind(text).orElseThrow(() -> new InputRefused("servicepoint.import.kind", shown(text)));
    }

    private GeoPoint point(SheetLine line, GeoPoint before) {
        var latitude =
                line.read(SheetColumn.LATITUDE, before.latitude(), text -> degrees(line.plain(SheetColumn.LATITUDE)));
        var longitude = line.read(
                SheetColumn.LONGITUDE, before.longitude(), text -> degrees(line.plain(SheetColumn.LONGITUDE)));
        if (line.problems().stream()
                .anyMatch(problem ->
                        problem.column() == SheetColumn.LATITUDE || problem.column() == SheetColumn.LONGITUDE)) {
            return before;
        }
        if (latitude > FARTHEST_NORTH && longitude < FARTHEST_NORTH) {
            line.problem(SheetColumn.LATITUDE, new InputRefused("servicepoint.import.swapped"));
            return before;
        }
        if (!line.has(SheetColumn.LATITUDE) && !line.has(SheetColumn.LONGITUDE)) {
            return before;
        }
        return line.read(
                line.has(SheetColumn.LATITUDE) ? SheetColumn.LATITUDE : SheetColumn.LONGITUDE,
                before,
                text -> PlaceFacts.inBeijing(new GeoPoint(latitude, longitude)));
    }

    private static double degrees(String text) {
        if (!text.matches("-?\\d{1,3}(\\.\\d{1,15})?")) {
            throw new InputRefused("servicepoint.import.degrees", shown(text));
        }
        return Double.parseDouble(text);
    }

    private Schedule schedule(SheetLine line, Schedule before) {
        var days = new ArrayList<DayHours>();
        for (var column : SheetColumn.values()) {
            column.day()
                    .ifPresent(day ->
                            days.add(line.read(column, before.week().on(day), text -> hours(line.plain(column)))));
        }
        var schedule = new Schedule(
                new WeekHours(days),
                line.read(SheetColumn.HOLIDAYS, before.holidays(), this::holidays),
                line.read(SheetColumn.MOVED, Optional.ofNullable(before.movedWorkdayAs()), this::moved)
                        .orElse(null),
                before.different(),
                before.pause());
        schedule.week()
                .runsIntoNextDay()
                .ifPresent(day -> line.problem(
                        SheetColumn.valueOf(day.name()), new InputRefused("servicepoint.hours.night", day.getValue())));
        return schedule;
    }

    private DayHours hours(String text) {
        return words.closed(text) ? DayHours.CLOSED : DayHours.parse(text);
    }

    private HolidayHours holidays(String text) {
        return text.isBlank()
                ? HolidayHours.AS_USUAL
                : words.holidays(text).orElseThrow(() -> new InputRefused("servicepoint.import.holidays", shown(text)));
    }

    private Optional<DayOfWeek> moved(String text) {
        return text.isBlank()
                ? Optional.empty()
                : Optional.of(
                        words.day(text).orElseThrow(() -> new InputRefused("servicepoint.import.day", shown(text))));
    }

    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 20 ? text : text.substring(0, text.offsetByCodePoints(0, 20));
    }
}
