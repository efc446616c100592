package cn.yuetan.portal.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** One way to get out of the portal: what a hand does, and what can only be seen if it worked. */
record KioskEscape(String name, Consumer<KioskStation> attempt, Predicate<KioskStation> succeeded) {

    /** All attempts, each with evidence of its own. */
    static List<KioskEscape> all(Path folder) {
        String file = leakingFile(folder);
        return List.of(
                // addresses typed by hand
                typed("another origin in the address bar", "OUTSIDE/address-bar", reached("/address-bar")),
                keyed("another origin in a new tab", "ctrl+t", "OUTSIDE/new-tab", reached("/new-tab")),
                keyed("another origin in a new window", "ctrl+n", "OUTSIDE/new-window", reached("/new-window")),
                typed("a file of the device", file, titled("leaked-file")),
                typed("the folders of the device", "file:///etc/", titled("Index of /")),
                typed("browser settings", "chrome://settings", titled("Settings")),
                typed("browser switches", "chrome://flags", titled("Experiments")),
                typed("view-source of the portal", "view-source:PORTAL/kiosk?source", fetched("/kiosk?source")),
                typed(
                        "a script in the address bar",
                        "javascript:void(document.title='script-ran')",
                        titled("script-ran")),
                typed("a page made of text", "data:text/html,<title>data-page</title>", titled("data-page")),
                // keys
                pressed("private window", "ctrl+shift+n", moreWindows()),
                pressed("page source", "ctrl+u", titled("view-source:")),
                pressed("developer tools by F12", "F12", told("resized")),
                pressed("developer tools by Ctrl+Shift+I", "ctrl+shift+i", told("resized")),
                pressed("print by Ctrl+P", "ctrl+p", told("printed")),
                pressed("save page as", "ctrl+s", moreWindows()),
                pressed("open a file", "ctrl+o", moreWindows()),
                pressed("history", "ctrl+h", titled("History")),
                pressed("downloads", "ctrl+j", titled("Download")),
                // pages of our own origin that try to lead away
                pressed("window.open", "w", reached("/window-open")),
                pressed("link to a new tab", "l", reached("/blank-link")),
                pressed("link in the same tab", "s", reached("/same-tab")),
                pressed("form to another origin", "f", reached("/form")),
                pressed("frame of another origin", "i", reached("/frame")),
                pressed("redirect to another origin", "r", reached("/redirected")),
                pressed("download link", "d", downloaded("escape.bin")),
                pressed("attachment", "t", downloaded("attachment.bin")),
                pressed("file chooser of a form", "o", moreWindows()),
                // from another program on the device
                new KioskEscape("debugger port", station -> {}, KioskStation::debuggerAnswers));
    }

    private static KioskEscape typed(String name, String address, Predicate<KioskStation> succeeded) {
        return new KioskEscape(name, station -> station.display().typeAddress(resolve(address, station)), succeeded);
    }

    private static KioskEscape pressed(String name, String key, Predicate<KioskStation> succeeded) {
        return new KioskEscape(name, station -> station.display().press(key), succeeded);
    }

    private static KioskEscape keyed(String name, String key, String address, Predicate<KioskStation> succeeded) {
        return new KioskEscape(
                name,
                station -> {
                    station.display().press(key);
                    KioskSites.within(Duration.ofMillis(400), () -> false);
                    station.display().typeAddress(resolve(address, station));
                },
                succeeded);
    }

    private static String resolve(String address, KioskStation station) {
        return address.replace("OUTSIDE", station.sites().outsideOrigin())
                .replace("PORTAL", station.sites().portalOrigin());
    }

    private static Predicate<KioskStation> reached(String path) {
        return station -> station.sites().outsideHits().contains(path);
    }

    private static Predicate<KioskStation> titled(String part) {
        return station -> station.display().titles().stream().anyMatch(title -> title.startsWith(part));
    }

    private static Predicate<KioskStation> told(String what) {
        return station -> station.sites().portalHits().contains("/told/" + what);
    }

    /** The page was asked for: a title alone also appears for a moment while a blocked address is judged. */
    private static Predicate<KioskStation> fetched(String path) {
        return station -> station.sites().portalHits().contains(path);
    }

    private static Predicate<KioskStation> moreWindows() {
        return station -> station.display().titles().size() > 1;
    }

    private static Predicate<KioskStation> downloaded(String file) {
        return station -> station.downloaded().contains(file);
    }

    private static String leakingFile(Path folder) {
        try {
            return Files.writeString(folder.resolve("secret.html"), "<title>leaked-file</title>")
                    .toUri()
                    .toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
