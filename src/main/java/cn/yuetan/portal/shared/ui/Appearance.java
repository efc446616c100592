package cn.yuetan.portal.shared.ui;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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

    /** The language that the device remembers; Simplified Chinese where it remembers none. */
    public static Locale language(VaadinRequest request) {
        return cookie(request, LANGUAGE_COOKIE).filter("en"::equals).isPresent()
                ? Locale.ENGLISH
                : Locale.SIMPLIFIED_CHINESE;
    }

    /** Takes up text size and colors that the device remembers. */
    public void restore() {
        VaadinRequest request = VaadinService.getCurrentRequest();
        showLarge(cookie(request, TEXT_COOKIE).filter(LARGE::equals).isPresent());
        cookie(request, SCHEME_COOKIE).ifPresent(name -> {
            switch (name) {
                case "light" -> ui.getPage().setColorScheme(ColorScheme.Value.LIGHT);
                case "dark" -> ui.getPage().setColorScheme(ColorScheme.Value.DARK);
                default -> ui.getPage().setColorScheme(ColorScheme.Value.SYSTEM);
            }
        });
    }

    /** Sets the density of the whole page. A tablet entering its surface forgets what the device remembered. */
    public void setSurface(Surface surface) {
        if (surface == Surface.KIOSK && surface() != Surface.KIOSK) {
            showLarge(false);
            ui.getPage().setColorScheme(ColorScheme.Value.LIGHT);
        }
        ComponentUtil.setData(ui, Surface.class, surface);
        ui.getElement().setAttribute(SURFACE_ATTRIBUTE, surface.name().toLowerCase(Locale.ROOT));
    }

    /** The density of the page; a desk until a layout says otherwise. */
    public Surface surface() {
        Surface surface = ComponentUtil.getData(ui, Surface.class);
        return surface == null ? Surface.DESK : surface;
    }

    /** True where texts are large. */
    public boolean largeText() {
        return LARGE.equals(ui.getElement().getAttribute(TEXT_ATTRIBUTE));
    }

    /** Switches the large-text mode. */
    public void setLargeText(boolean large) {
        showLarge(large);
        remember(TEXT_COOKIE, large ? LARGE : "normal");
    }

    /** Light, dark, or what the device prefers (SYSTEM). */
    public void setScheme(ColorScheme.Value scheme) {
        ui.getPage().setColorScheme(scheme);
        remember(SCHEME_COOKIE, scheme.name().toLowerCase(Locale.ROOT));
    }

    /** Changes between Chinese and English and draws the page again. */
    public void switchLanguage() {
        speak(english() ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        remember(LANGUAGE_COOKIE, ui.getLocale().toLanguageTag());
        if (surface() != Surface.KIOSK) {
            ComponentUtil.fireEvent(ui, new LanguageChosen(ui, ui.getLocale()));
        }
        ui.refreshCurrentRoute(true);
    }

    /** What every visitor of a tablet starts with: Chinese and normal text. */
    public void reset() {
        speak(Locale.SIMPLIFIED_CHINESE);
        showLarge(false);
    }

    private boolean english() {
        return Locale.ENGLISH.getLanguage().equals(ui.getLocale().getLanguage());
    }

    private void speak(Locale locale) {
        VaadinSession session = ui.getSession();
        if (session != null) {
            session.setLocale(locale);
        }
        ui.setLocale(locale);
        ui.getPage().executeJs("document.documentElement.lang = $0", locale.toLanguageTag());
    }

    private void showLarge(boolean large) {
        if (large) {
            ui.getElement().setAttribute(TEXT_ATTRIBUTE, LARGE);
        } else {
            ui.getElement().removeAttribute(TEXT_ATTRIBUTE);
        }
    }

    private void remember(String name, String value) {
        VaadinResponse response = VaadinService.getCurrentResponse();
        VaadinRequest request = VaadinService.getCurrentRequest();
        if (surface() == Surface.KIOSK || response == null) {
            return;
        }
        Cookie cookie = new Cookie(name, value);
        cookie.setPath("/");
        cookie.setMaxAge((int) YEAR.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setSecure(request != null && request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }

    private static Optional<String> cookie(@Nullable VaadinRequest request, String name) {
        Cookie[] cookies = request == null ? null : request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(each -> name.equals(each.getName()))
                        .map(Cookie::getValue)
                        .findFirst();
    }
}
