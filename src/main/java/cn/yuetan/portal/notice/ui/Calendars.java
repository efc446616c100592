package cn.yuetan.portal.notice.ui;

import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words of a calendar to choose from, in any language. */
final class Calendars {

    private Calendars() {}

    static DatePickerI18n words(Locale language) {
        return new DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(Texts.of(language, "notice.announcement.calendar.today"))
                .setCancel(Texts.of(language, "notice.announcement.calendar.close"))
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, language))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, language))
                .setWeekdaysShort(weekdays(TextStyle.NARROW, language));
    }

    private static List<String> weekdays(TextStyle style, Locale language) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Arrays.stream(DayOfWeek.values()).limit(6))
                .map(weekday -> weekday.getDisplayName(style, language))
                .toList();
    }
}
