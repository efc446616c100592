package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.timepicker.TimePicker;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Fields for a day and a time of day, with the calendar in the page's language. */
public final class DayFields {

    private DayFields() {}

    /** A field for a day. */
    public static DatePicker day(String key) {
        var picker = new DatePicker(Texts.of(key));
        picker.setI18n(calendar());
        return picker;
    }

    /** A field for a time, 14:30, offered in these steps. */
    public static TimePicker time(String key, Duration step) {
        var picker = new TimePicker(Texts.of(key));
        picker.setStep(step);
        picker.setLocale(Locale.CHINA);
        return picker;
    }

    /** The words of the calendar that a field for a day opens. */
    public static DatePicker.DatePickerI18n calendar() {
        var locale = Texts.locale();
        return new DatePicker.DatePickerI18n()
                .setDateFormat("yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setToday(Texts.of("ui.calendar.today"))
                .setCancel(Texts.of("ui.calendar.close"))
                .setMonthNames(Stream.of(Month.values())
                        .map(month -> month.getDisplayName(TextStyle.FULL_STANDALONE, locale))
                        .toList())
                .setWeekdays(weekdays(TextStyle.FULL, locale))
                .setWeekdaysShort(weekdays(TextStyle.NARROW, locale));
    }

    private static List<String> weekdays(TextStyle style, Locale locale) {
        return Stream.concat(
                        Stream.of(DayOfWeek.SUNDAY),
                        Stream.of(DayOfWeek.values()).limit(6))
                .map(weekday -> weekday.getDisplayName(style, locale))
                .toList();
    }
}
