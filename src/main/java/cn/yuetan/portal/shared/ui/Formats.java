package cn.yuetan.portal.shared.ui;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes dates, times and money the way people here read them, always in Beijing's time. */
public final class Formats {

    /** Beijing's time zone. */
    public static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private Formats() {}

    /** 14:30. */
    public static String time(LocalTime time) {
        return TIME.format(time);
    }

    /** 14:30, in Beijing. */
    public static String time(Instant instant) {
        return TIME.format(instant.atZone(BEIJING));
    }

    /** Month, day and weekday as in "Mon 23 Nov". */
    public static String date(LocalDate date) {
        return date(date, Texts.locale());
    }

    /** Month, day and weekday of the moment's day in Beijing. */
    public static String date(Instant instant) {
        return date(instant.atZone(BEIJING).toLocalDate());
    }

    /** Day and time of the moment in Beijing. */
    public static String dateTime(Instant instant) {
        ZonedDateTime there = instant.atZone(BEIJING);
        return date(there.toLocalDate()) + " " + TIME.format(there);
    }

    /** Year, month and day, for papers and records. */
    public static String longDate(LocalDate date) {
        return pattern("ui.format.date.long", Texts.locale()).format(date);
    }

    /** The weekday alone. */
    public static String weekday(LocalDate date) {
        return pattern("ui.format.weekday", Texts.locale()).format(date);
    }

    /** An amount in fen as yuan, without decimals where there are none. */
    public static String money(long fen) {
        return Texts.of("ui.format.money", yuan(fen));
    }

    /** The bare number of yuan, such as 10 or 10.50. */
    public static String yuan(long fen) {
        BigDecimal yuan = BigDecimal.valueOf(fen, 2);
        return fen % 100 == 0 ? yuan.setScale(0).toPlainString() : yuan.toPlainString();
    }

    /** A span in the largest units that matter: minutes below an hour, hours and minutes below a day, else days. */
    public static String duration(Duration duration) {
        long minutes = Math.max(0, duration.toMinutes());
        if (minutes < 60) {
            return Texts.of("ui.format.minutes", Long.toString(minutes));
        }
        if (minutes < 24 * 60) {
            return minutes % 60 == 0
                    ? Texts.of("ui.format.hours", Long.toString(minutes / 60))
                    : Texts.of("ui.format.hours-minutes", Long.toString(minutes / 60), Long.toString(minutes % 60));
        }
        return Texts.of("ui.format.days", Long.toString(minutes / (24 * 60)));
    }

    static String date(LocalDate date, Locale locale) {
        return pattern("ui.format.date", locale).format(date);
    }

    private static DateTimeFormatter pattern(String key, Locale locale) {
        return DateTimeFormatter.ofPattern(Texts.of(locale, key), locale);
    }
}
