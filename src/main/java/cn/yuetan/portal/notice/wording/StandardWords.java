package cn.yuetan.portal.notice.wording;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The words as the translations have them, and invented values to show them with. */
@Component
class StandardWords {

    private static final String DOTS = "...";

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

    /**
     * The kind's sample. Words cannot stand in code: a value that is declared as dots stands under {@code .sample.<name>} in
     * the translations.
     */
    Map<String, String> sample(String kind, Tongue tongue) {
        var values = catalog.kind(kind)
                .orElseThrow(() -> NoticeCatalog.unknown(kind))
                .sample();
        var written = new LinkedHashMap<>(written(values, tongue));
        written.replaceAll((name, declared) -> DOTS.equals(declared) ? say(kind, ".sample." + name, tongue) : declared);
        return written;
    }

    private String say(String kind, String part, Tongue tongue) {
        return texts.getTranslation(catalog.key(kind) + part, tongue.locale());
    }
}
