package cn.yuetan.portal.shell;

import cn.yuetan.portal.shared.ui.Appearance;
import cn.yuetan.portal.shared.ui.Buttons;
import cn.yuetan.portal.shared.ui.Countdown;
import cn.yuetan.portal.shared.ui.Surface;
import cn.yuetan.portal.shared.ui.Texts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import java.time.Duration;

/** A calm page instead of the one that was asked for; at a tablet it goes home by itself. */
abstract class ErrorPage extends Main implements HasDynamicTitle {

    private static final Duration AT_KIOSK = Duration.ofSeconds(15);

    private String title = "";

    ErrorPage() {
        addClassName("yt-error-page");
    }

    @Override
    public String getPageTitle() {
        return title;
    }

    void show(BeforeEnterEvent event, String pageTitle, Component content) {
        title = pageTitle;
        String path = event.getLocation().getPath();
        String home = home(path);
        Appearance.of(event.getUI()).setSurface(surface(path));
        Span mark = new Span();
        mark.addClassName("yt-mark");
        Div actions = new Div(
                Buttons.primary("shell.home", click -> UI.getCurrentOrThrow().navigate(door(home))));
        actions.addClassName("yt-actions");
        removeAll();
        add(mark, content, actions);
        if (surface(path) == Surface.KIOSK) {
            Countdown countdown = new Countdown(AT_KIOSK, "shell.back-in");
            countdown.addEndListener(end -> UI.getCurrentOrThrow().navigate(home));
            add(countdown);
        }
    }

    private static String home(String path) {
        for (String prefix : new String[] {"kiosk", "staff", "host", "public"}) {
            if (path.equals(prefix) || path.startsWith(prefix + "/")) {
                return prefix;
            }
        }
        return "";
    }

    private static String door(String home) {
        return home.equals("public") ? MenuItems.publicHome() : home;
    }

    private static Surface surface(String path) {
        return switch (home(path)) {
            case "kiosk" -> Surface.KIOSK;
            case "staff" -> Surface.DESK;
            default -> Surface.PHONE;
        };
    }

    static String text(String key) {
        return Texts.of(key);
    }
}
