package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Locale;

/** How the portal looks to this person: language, text size, light or dark; remembered on the device except at a kiosk. */
public final class Appearance {

    /** The cookies that remember the choices. */
    public static final String LANGUAGE_COOKIE = "yuetan-language";

    /** Remembers the large text. */
    public static final String TEXT_COOKIE = "yuetan-text";

    /** Remembers light or dark. */
    public static final String SCHEME_COOKIE = "yuetan-scheme";

    private static final Duration YEAR = Duration.ofDays(365);
    private static final String TEXT_ATTRIBUTE = "data-text";
    private static final String SURFACE_ATTRIBUTE = "data-surface";
    private static final String LARGE = "large";

    private final UI ui;

    private Appearance(UI ui) {
        this.ui = ui;
    }

    /** The appearance of one page. */
    public static Appearance of(UI ui) {
        return new Appearance(ui);
    }

    /** Sets the density of the whole page. */
    public void setSurface(Surface surface) {
        ComponentUtil.setData(ui, Surface.class, surface);
        ui.getElement().setAttribute(SURFACE_ATTRIBUTE, surface.name().toLowerCase(Locale.ROOT));
    }

    /** True where texts are large. */
    public boolean largeText() {
        return LARGE.equals(ui.getElement().getAttribute(TEXT_ATTRIBUTE));
    }

    /** Switches the large-text mode. */
    public void setLargeText(boolean large) {
        if (large) {
            ui.getElement().setAttribute(TEXT_ATTRIBUTE, LARGE);
        } else {
            ui.getElement().removeAttribute(TEXT_ATTRIBUTE);
        }
        remember(TEXT_COOKIE, large ? LARGE : "normal");
    }

    /** Light, dark, or what the device prefers (SYSTEM). */
    public void setScheme(ColorScheme.Value scheme) {
        ui.getPage().setColorScheme(scheme);
        remember(SCHEME_COOKIE, scheme.name().toLowerCase(Locale.ROOT));
    }

    /** Changes between Chinese and English and draws the page again. */
    public void switchLanguage() {
        setLanguage(
                Locale.ENGLISH.getLanguage().equals(ui.getLocale().getLanguage())
                        ? Locale.SIMPLIFIED_CHINESE
                        : Locale.ENGLISH);
    }

    /** Sets the language for the whole session and draws the page again. */
    public void setLanguage(Locale locale) {
        VaadinSession session = ui.getSession();
        if (session != null) {
            session.setLocale(locale);
        }
        ui.setLocale(locale);
        remember(LANGUAGE_COOKIE, locale.toLanguageTag());
        ui.refreshCurrentRoute(true);
    }

    /** What every visitor of a tablet starts with: Chinese, normal text, light. */
    public void reset() {
        VaadinSession session = ui.getSession();
        if (session != null) {
            session.setLocale(Locale.SIMPLIFIED_CHINESE);
        }
        ui.setLocale(Locale.SIMPLIFIED_CHINESE);
        ui.getElement().removeAttribute(TEXT_ATTRIBUTE);
    }

    private void remember(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        if (ComponentUtil.getData(ui, Surface.class) == Surface.KIOSK || response == null) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) YEAR.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
