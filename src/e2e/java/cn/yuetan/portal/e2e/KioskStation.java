package cn.yuetan.portal.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A station device in a folder: files put in place by {@code kiosk/install}, the real launcher and Debian's Chromium, in
 * mount and process namespaces of their own.
 *
 * <p>Chromium reads its policy from {@code /etc/chromium} only. That folder and {@code /usr/local} are covered inside the
 * namespace, so this machine's files are never written and other browsers on it notice nothing; and whatever the browser
 * started ends with the namespace, even when a test fails half-way.
 */
final class KioskStation implements AutoCloseable {

    private static final String ENTER =
            """
            mount --bind "$DEST/usr/local" /usr/local
            mount --bind "$DEST/etc/chromium" /etc/chromium
            exec /usr/local/lib/yuetan-kiosk/launch --no-cage
            """;

    private final Path folder;
    private final KioskSites sites;
    private final KioskDisplay display;
    private final int debuggingPort;
    private Process process;

    private KioskStation(Path folder, KioskSites sites, KioskDisplay display, int debuggingPort) {
        this.folder = folder;
        this.sites = sites;
        this.display = display;
        this.debuggingPort = debuggingPort;
    }

    /** Installs a device for the portal of these sites below the folder; nothing runs yet. */
    static KioskStation install(Path folder, KioskSites sites) throws IOException {
        KioskStation station = new KioskStation(folder, sites, KioskDisplay.open(), freePort());
        station.runInstall("--origin", sites.portalOrigin());
        Files.createDirectories(station.downloads());
        Path settings = station.destination().resolve("etc/yuetan-kiosk/kiosk.env");
        Files.writeString(
                settings,
                Files.readString(settings)
                        .replaceFirst(
                                "(?m)^KIOSK_BROWSER_FLAGS=.*$",
                                "KIOSK_BROWSER_FLAGS=\"--no-sandbox --disable-gpu --disable-quic --window-size=1280,800"
                                        + " --remote-debugging-port=" + station.debuggingPort + "\""));
        return station;
    }

    /** Takes the policy away again: the same device, unlocked. */
    KioskStation withoutPolicy() throws IOException {
        Files.delete(destination().resolve("etc/chromium/policies/managed/yuetan-kiosk.json"));
        return this;
    }

    /**
     * Gives the browser its tabs and address bar back by leaving {@code --kiosk} out, as if somebody had found a way out of
     * full screen. Harder for the policy than real life, and it proves that the policy holds alone.
     */
    KioskStation withAddressBar() throws IOException {
        Path shim = folder.resolve("windowed-chromium");
        Files.writeString(
                shim,
                """
                #!/bin/sh
                for word do
                    shift
                    [ "$word" = --kiosk ] || set -- "$@" "$word"
                done
                exec chromium "$@"
                """);
        shim.toFile().setExecutable(true);
        return this;
    }

    /** Starts the launcher; does not wait for the screen. */
    KioskStation start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc", "sh", "-euc", ENTER)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("XDG_") || name.equals("WAYLAND_DISPLAY"));
        environment.put("DEST", destination().toString());
        environment.put("HOME", home().toString());
        environment.put("XDG_RUNTIME_DIR", home().toString());
        environment.put("TMPDIR", home().toString());
        environment.put("DISPLAY", display.name());
        environment.put("KIOSK_ENV", destination().resolve("etc/yuetan-kiosk/kiosk.env").toString());
        Path notify = folder.resolve("bin/systemd-notify");
        if (Files.exists(notify)) {
            environment.put("PATH", notify.getParent() + ":" + environment.get("PATH"));
            environment.put("NOTIFY_SOCKET", home().resolve("notify").toString());
            environment.put("WATCHDOG_USEC", "3000000");
        }
        if (Files.exists(folder.resolve("windowed-chromium"))) {
            environment.put("KIOSK_BROWSER", folder.resolve("windowed-chromium").toString());
        }
        process = builder.start();
        return this;
    }

    /** Ends the launcher in order, as systemd does, and says its exit code. */
    int stop() throws InterruptedException {
        process.children().forEach(ProcessHandle::destroy);
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the launcher did not end");
        }
        return process.exitValue();
    }

    /** Runs kiosk/install against this device's folder and expects it to succeed. */
    void runInstall(String... arguments) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(Path.of("kiosk/install").toAbsolutePath().toString()), Stream.of(arguments))
                                .toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("DESTDIR", destination().toString());
        try {
            int code = builder.start().waitFor();
            if (code != 0) {
                throw new IOException("kiosk/install ended with " + code + ": " + Files.readString(log()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    KioskDisplay display() {
        return display;
    }

    KioskSites sites() {
        return sites;
    }

    /** All processes of the device, seen from outside its namespace. */
    Stream<ProcessHandle> processes() {
        return process.descendants();
    }

    /** Whether anybody can attach a debugger to the browser. */
    boolean debuggerAnswers() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + debuggingPort + "/json/version");
            HttpRequest request =
                    HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(2)).build();
            return client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Names of files that landed on the device through the browser. */
    Set<String> downloaded() {
        try (Stream<Path> files = Files.walk(downloads())) {
            return Set.copyOf(files.filter(Files::isRegularFile)
                    .map(file -> file.getFileName().toString())
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path destination() {
        return folder.resolve("device");
    }

    Path home() {
        return folder.resolve("home");
    }

    Path profile() {
        return home().resolve(".local/state/yuetan-kiosk/profile");
    }

    /** What installer, launcher, watchdog and browser said. */
    Path log() {
        return folder.resolve("station.log");
    }

    private Path downloads() {
        return home().resolve("Downloads");
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            // Ends the namespace's first process too, and with it everything inside; waits until all are gone.
            var all = processes().toList();
            process.destroyForcibly().onExit().join();
            all.forEach(handle -> handle.onExit().join());
        }
        display.close();
    }
}
