package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.ComponentEvent;
import com.vaadin.flow.component.UI;
import java.util.Locale;

/** Somebody chose another language on a phone or at a desk; a listener on the page may remember it for the person. */
public class LanguageChosen extends ComponentEvent<UI> {

    private final Locale language;

    LanguageChosen(UI page, Locale language) {
        super(page, false);
        this.language = language;
    }

    /** The new language. */
    public Locale language() {
        return language;
    }
}
