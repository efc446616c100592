package cn.yuetan.portal.servicepoint.ui;

import cn.yuetan.portal.hours.DayHours;
import cn.yuetan.portal.hours.Span;
import cn.yuetan.portal.hours.WeekHours;
import cn.yuetan.portal.shared.ui.Formats;
import cn.yuetan.portal.shared.ui.Texts;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Hours as people say them: a day's, a week's with equal days together. */
final class HoursWords {

    private static final int DAYS = 7;

    private HoursWords() {}

    /** 08:00–12:00  13:00–20:00; the next day is said. */
    static String day(DayHours hours) {
        return hours.closed()
                ? Texts.of("servicepoint.day.closed")
                : hours.spans().stream().map(HoursWords::span).collect(Collectors.joining("  "));
    }

    /** Each stretch of equal days with its hours. */
    static List<String> week(WeekHours week) {
        var lines = new ArrayList<String>();
        var from = 0;
        for (var day = 1; day <= DAYS; day++) {
            if (day == DAYS || !week.days().get(day).equals(week.days().get(from))) {
                lines.add(days(from, day - 1) + " " + day(week.days().get(from)));
                from = day;
            }
        }
        return lines;
    }

    static String weekday(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, Texts.locale());
    }

    private static String days(int from, int to) {
        if (from == 0 && to == DAYS - 1) {
            return Texts.of("servicepoint.days.all");
        }
        var first = weekday(DayOfWeek.of(from + 1));
        return from == to ? first : Texts.of("servicepoint.days.range", first, weekday(DayOfWeek.of(to + 1)));
    }

    private static String span(Span span) {
        if (span.opens().equals(span.closes())) {
            return Texts.of("servicepoint.day.whole");
        }
        var closes = span.closes().equals(LocalTime.MIDNIGHT)
                ? Texts.of("servicepoint.when.midnight")
                : Formats.time(span.closes());
        return Formats.time(span.opens()) + "–"
                + (span.overnight() ? Texts.of("servicepoint.day.next", closes) : closes);
    }
}
