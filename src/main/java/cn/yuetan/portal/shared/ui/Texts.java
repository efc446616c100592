package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** Looks up the words of the person's language by their key. */
public final class Texts {

    private Texts() {}

    /** The text under {@code key} in the language of the current page, its {@code {0}} … filled with the parameters. */
    public static String of(String key, Object... parameters) {
        return of(locale(), key, parameters);
    }

    /** The text under {@code key} in the given language. */
    public static String of(Locale locale, String key, Object... parameters) {
        return I18NProvider.translate(locale, key, parameters);
    }

    /** The language of the current page; Simplified Chinese where there is no page. */
    public static Locale locale() {
        UI ui = UI.getCurrent();
        return ui == null ? Locale.SIMPLIFIED_CHINESE : ui.getLocale();
    }
}
