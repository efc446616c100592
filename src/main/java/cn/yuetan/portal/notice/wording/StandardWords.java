package cn.yuetan.portal.notice.wording;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words as the translations have them, and invented values to show them with. */
@Component
class StandardWords {

    private final NoticeCatalog catalog;
    private final I18NProvider texts;

    StandardWords(NoticeCatalog catalog, I18NProvider texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    /** @throws IllegalArgumentException if no message has this id */
    WordingText of(String kind, Tongue tongue) {
        return new WordingText(say(kind, ".title", tongue), say(kind, ".text", tongue));
    }

    /** When it is sent, in words. */
    String when(String kind, Tongue tongue) {
        return say(kind, ".when", tongue);
    }

    /** Whom it reaches, in words. */
    String whom(String kind, Tongue tongue) {
        return say(kind, ".whom", tongue);
    }

    /** The values written out. */
    Map<String, String> written(Record values, Tongue tongue) {
        return new WrittenValues(texts, tongue.locale()).of(values);
    }

    /** The kind's sample; what is text in it is said in the language where {@code .sample.<name>} stands in the translations. */
    Map<String, String> sample(String kind, Tongue tongue) {
        var values = catalog.kind(kind)
                .orElseThrow(() -> NoticeCatalog.unknown(kind))
                .sample();
        var written = new LinkedHashMap<>(written(values, tongue));
        for (var component : values.getClass().getRecordComponents()) {
            if (component.getType() == String.class) {
                var said = say(kind, ".sample." + component.getName(), tongue);
                written.computeIfPresent(
                        component.getName(), (name, declared) -> said.contains(catalog.key(kind)) ? declared : said);
            }
        }
        return written;
    }

    private String say(String kind, String part, Tongue tongue) {
        return texts.getTranslation(catalog.key(kind) + part, tongue.locale());
    }
}
