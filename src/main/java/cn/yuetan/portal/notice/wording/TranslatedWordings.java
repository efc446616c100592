package cn.yuetan.portal.notice.wording;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** The words as the translations have them. */
@Component
class TranslatedWordings implements Wordings {

    private final NoticeCatalog catalog;
    private final I18NProvider texts;

    TranslatedWordings(NoticeCatalog catalog, I18NProvider texts) {
        this.catalog = catalog;
        this.texts = texts;
    }

    @Override
    public Words write(String kindId, Record values, Locale language) {
        var key = key(kindId);
        var variables = new WrittenValues(texts, language).of(values);
        return new Words(
                Braces.fill(texts.getTranslation(key + ".title", language), variables),
                Braces.fill(texts.getTranslation(key + ".text", language), variables),
                variables);
    }

    private String key(String kindId) {
        if (catalog.alarm(kindId).isPresent()) {
            return "notice.alarm." + kindId;
        }
        if (catalog.kind(kindId).isPresent()) {
            return "notice.kind." + kindId;
        }
        throw new IllegalArgumentException("No message is called " + kindId);
    }
}
