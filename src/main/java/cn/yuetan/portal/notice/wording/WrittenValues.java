package cn.yuetan.portal.notice.wording;

import cn.yuetan.portal.notice.TwoLanguages;
import cn.yuetan.portal.shared.Money;
import cn.yuetan.portal.shared.ui.Formats;
import com.vaadin.flow.i18n.I18NProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.util.ReflectionUtils;

/**
 * Writes the components of a record the way people here read them, in any language: messages are also written where no
 * page is open and nobody's language is the current one.
 */
final class WrittenValues {

    private static final Set<Class<?>> TYPES = Set.of(
            String.class,
            int.class,
            long.class,
            LocalDate.class,
            LocalTime.class,
            Instant.class,
            Duration.class,
            Money.class,
            TwoLanguages.class);
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    private final I18NProvider texts;
    private final Locale language;

    WrittenValues(I18NProvider texts, Locale language) {
        this.texts = texts;
        this.language = language;
    }

    static boolean canWrite(Class<?> type) {
        return TYPES.contains(type);
    }

    /** The names of a kind's values, in their order. */
    static List<String> names(Class<?> values) {
        return Arrays.stream(values.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
    }

    Map<String, String> of(Record values) {
        var written = new LinkedHashMap<String, String>();
        for (var component : values.getClass().getRecordComponents()) {
            var accessor = component.getAccessor();
            // Feature modules keep their records package-private.
            ReflectionUtils.makeAccessible(accessor);
            try {
                written.put(component.getName(), write(accessor.invoke(values)));
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("Cannot read " + component.getName(), e);
            }
        }
        return written;
    }

    private String write(Object value) {
        return switch (value) {
            case LocalDate date -> date(date);
            case LocalTime time -> Formats.time(time);
            case Instant moment -> date(moment.atZone(Formats.BEIJING).toLocalDate()) + " " + Formats.time(moment);
            case Duration span -> duration(span);
            case TwoLanguages words -> words.in(language);
            case Money money -> text("ui.format.money", Formats.yuan(money.fen()));
            default -> value.toString();
        };
    }

    private String date(LocalDate date) {
        return DateTimeFormatter.ofPattern(text("ui.format.date"), language).format(date);
    }

    private String duration(Duration span) {
        var minutes = Math.max(0, span.toMinutes());
        if (minutes >= DAY) {
            return text("ui.format.days", Long.toString(minutes / DAY));
        }
        if (minutes < HOUR) {
            return text("ui.format.minutes", Long.toString(minutes));
        }
        return minutes % HOUR == 0
                ? text("ui.format.hours", Long.toString(minutes / HOUR))
                : text("ui.format.hours-minutes", Long.toString(minutes / HOUR), Long.toString(minutes % HOUR));
    }

    private String text(String key, Object... parameters) {
        return texts.getTranslation(key, language, parameters);
    }
}
