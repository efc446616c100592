package cn.yuetan.portal.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/** A virtual screen of 1280×800 pixels with a keyboard: what a hand at the tablet could do and see, through Xvfb and xdotool. */
final class KioskDisplay implements AutoCloseable {

    private final Process server;
    private final String name;
    private final Set<String> everSeen = ConcurrentHashMap.newKeySet();

    private KioskDisplay(Process server, String name) {
        this.server = server;
        this.name = name;
    }

    static KioskDisplay open() throws IOException {
        // -displayfd lets the server choose a free number, so that several runs on one machine do not meet.
        Process server = new ProcessBuilder(
                        "Xvfb", "-displayfd", "1", "-screen", "0", "1280x800x24", "-nolisten", "tcp", "-noreset")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        BufferedReader out = new BufferedReader(new InputStreamReader(server.getInputStream(), StandardCharsets.UTF_8));
        String number = out.readLine();
        if (number == null) {
            throw new IOException("Xvfb did not start");
        }
        return new KioskDisplay(server, ":" + number.strip());
    }

    /** The value for DISPLAY. */
    String name() {
        return name;
    }

    /** Titles of all visible windows, the newest last; dialogs of the system count as windows. */
    List<String> titles() {
        List<String> titles = new ArrayList<>();
        for (String window : windows()) {
            titles.addAll(xdotool("getwindowname", window));
        }
        everSeen.addAll(titles);
        return titles;
    }

    void press(String... keys) {
        focus();
        for (String key : keys) {
            xdotool("key", "--clearmodifiers", key);
        }
    }

    /** Types an address where the browser takes addresses, if it has such a place, and confirms it. */
    void typeAddress(String address) {
        press("ctrl+l");
        xdotool("sleep", "0.1", "type", "--clearmodifiers", "--delay", "2", address);
        xdotool("key", "Return");
    }

    /** Every title that {@link #titles()} ever saw, so that a window that came late is not missed. */
    Set<String> everSeen() {
        return everSeen;
    }

    /** Closes dialogs, then every window but the oldest; says whether exactly one is left. */
    boolean closeExtraWindows() {
        press("Escape");
        for (int attempt = 0; attempt < 10; attempt++) {
            List<String> titles = titles();
            if (titles.size() == 1) {
                return true;
            }
            // The system's dialogs first, each by its own Escape; only then does closing hit a browser window.
            List<String> dialogs = windows().stream()
                    .filter(window ->
                            xdotool("getwindowname", window).stream().noneMatch(title -> title.endsWith("Chromium")))
                    .toList();
            if (!dialogs.isEmpty()) {
                xdotool("windowfocus", "--sync", dialogs.getLast());
                xdotool("key", "--clearmodifiers", "Escape");
            } else if (titles.size() > 1) {
                press("ctrl+shift+w");
            }
            KioskSites.within(Duration.ofMillis(500), () -> titles().size() == 1);
        }
        return false;
    }

    private void focus() {
        List<String> windows = windows();
        if (!windows.isEmpty()) {
            xdotool("windowfocus", "--sync", windows.getLast());
        }
    }

    private List<String> windows() {
        return xdotool("search", "--onlyvisible", "--name", ".").stream()
                .sorted((one, other) -> Long.compare(Long.parseLong(one), Long.parseLong(other)))
                .toList();
    }

    private List<String> xdotool(String... arguments) {
        List<String> command = new ArrayList<>(List.of("xdotool"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("DISPLAY", name);
        try {
            Process process = builder.start();
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            // A window that closes between two calls is no error here: the answer is simply what is left.
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(5, TimeUnit.SECONDS)) {
                server.destroyForcibly().waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
