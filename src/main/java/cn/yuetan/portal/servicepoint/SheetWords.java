package cn.yuetan.portal.servicepoint;

import cn.yuetan.portal.hours.HolidayHours;
import com.vaadin.flow.i18n.I18NProvider;
import java.text.Normalizer;
import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/** The words of the sheet: written in the reader's language, read in either. */
@Component
class SheetWords {

    private static final List<Locale> LANGUAGES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final I18NProvider texts;
    private final Map<String, SheetColumn> columns;
    private final Map<String, PlaceKind> kinds;
    private final Map<String, HolidayHours> holidays;
    private final Map<String, DayOfWeek> days;

    SheetWords(I18NProvider texts) {
        this.texts = texts;
        columns = reading(List.of(SheetColumn.values()), SheetColumn::key);
        kinds = reading(List.of(PlaceKind.values()), PlaceKind::key);
        holidays = reading(List.of(HolidayHours.values()), SheetWords::key);
        days = reading(List.of(DayOfWeek.values()), SheetWords::key);
    }

    String of(Locale locale, String key) {
        return texts.getTranslation(key, locale);
    }

    static String key(HolidayHours rule) {
        return "servicepoint.staff.holidays." + rule.name();
    }

    static String key(DayOfWeek day) {
        return "servicepoint.sheet." + day.name();
    }

    Optional<SheetColumn> column(String typed) {
        return Optional.ofNullable(columns.get(plain(typed)));
    }

    Optional<PlaceKind> kind(String typed) {
        return Optional.ofNullable(kinds.get(plain(typed)));
    }

    Optional<HolidayHours> holidays(String typed) {
        return Optional.ofNullable(holidays.get(plain(typed)));
    }

    Optional<DayOfWeek> day(String typed) {
        return Optional.ofNullable(days.get(plain(typed)));
    }

    /** Whether the word says that nothing is open. */
    boolean closed(String typed) {
        return LANGUAGES.stream().anyMatch(language -> plain(of(language, "servicepoint.staff.hours.closed"))
                .equals(plain(typed)));
    }

    /** Whether the word says that nothing is to be paid. */
    boolean free(String typed) {
        return LANGUAGES.stream().anyMatch(language -> plain(of(language, "servicepoint.staff.free"))
                .equals(plain(typed)));
    }

    /** Full width, upper case and blanks do not matter. */
    static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s*]+", "");
    }

    private <T extends Enum<T>> Map<String, T> reading(List<T> values, Function<T, String> key) {
        var words = new HashMap<String, T>();
        for (var value : values) {
            words.put(plain(value.name()), value);
            LANGUAGES.forEach(language -> words.put(plain(of(language, key.apply(value))), value));
        }
        return words;
    }
}
