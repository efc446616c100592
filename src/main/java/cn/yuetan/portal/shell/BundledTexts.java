package cn.yuetan.portal.shell;

import com.vaadin.flow.i18n.I18NProvider;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * The portal's texts: Chinese without suffix, English beside it.
 *
 * <p>Vaadin's own provider falls back to the bundle of the machine's locale before the unsuffixed one, which on an
 * English server would turn Chinese pages English; this one never asks the machine.
 */
@Component
class BundledTexts implements I18NProvider {

    private static final Logger LOG = LoggerFactory.getLogger(BundledTexts.class);
    private static final String BUNDLE = "vaadin-i18n.translations";
    private static final List<Locale> LOCALES = List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);

    private final Map<Locale, Map<String, MessageFormat>> formats = new ConcurrentHashMap<>();

    @Override
    public List<Locale> getProvidedLocales() {
        return LOCALES;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... parameters) {
        Locale language = known(locale);
        String text;
        try {
            text = bundle(language).getString(key);
        } catch (MissingResourceException missing) {
            LOG.warn("No text for {} in {}", key, language);
            return "!" + key + "!";
        }
        if (parameters.length == 0) {
            return text;
        }
        MessageFormat format = formats.computeIfAbsent(language, given -> new ConcurrentHashMap<>())
                .computeIfAbsent(key, given -> new MessageFormat(text, language));
        synchronized (format) {
            return format.format(parameters);
        }
    }

    private static Locale known(Locale locale) {
        return Locale.ENGLISH.getLanguage().equals(locale.getLanguage()) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                BUNDLE,
                language,
                BundledTexts.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
