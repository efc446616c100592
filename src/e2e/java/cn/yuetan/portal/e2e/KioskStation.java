package cn.yuetan.portal.e2e;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
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

    private static final String ENTER = """
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

    /** Skips the test, with a sentence, where such a device cannot be made. */
    static void assumePossible() {
        assumeTrue(
                System.getProperty("user.name").equals("root") && Files.isDirectory(Path.of("/etc/chromium")),
                "needs root and Debian's chromium: the policy is mounted over /etc/chromium in a namespace of its own");
        for (String program : List.of("chromium", "Xvfb", "xdotool", "unshare", "curl", "ps")) {
            assumeTrue(
                    Stream.of(System.getenv("PATH").split(":"))
                            .anyMatch(path -> Files.isExecutable(Path.of(path, program))),
                    program + " is not installed");
        }
        try {
            assumeTrue(
                    new ProcessBuilder("unshare", "--mount", "--pid", "--fork", "--mount-proc", "true")
                                    .start()
                                    .waitFor()
                            == 0,
                    "this machine does not allow mount namespaces");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
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
        Files.writeString(shim, """
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
        environment.put(
                "KIOSK_ENV", destination().resolve("etc/yuetan-kiosk/kiosk.env").toString());
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
        int code = installer(arguments);
        if (code != 0) {
            throw new IOException("kiosk/install ended with " + code + ": " + Files.readString(log()));
        }
    }

    /** Whether kiosk/install refuses this origin as unusable. */
    boolean refusesOrigin(String origin) throws IOException {
        return installer("--origin", origin) == 78;
    }

    private int installer(String... arguments) throws IOException {
        String script = Path.of("kiosk/install").toAbsolutePath().toString();
        ProcessBuilder builder = new ProcessBuilder(
                        Stream.concat(Stream.of(script), Stream.of(arguments)).toList())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
        builder.environment().put("DESTDIR", destination().toString());
        return builder.start().onExit().join().exitValue();
    }

    KioskDisplay display() {
        return display;
    }

    KioskSites sites() {
        return sites;
    }

    /** The processes that run pages of sites, not the browser's own tool bars. */
    List<ProcessHandle> pageProcesses() {
        return processes("--type=renderer")
                .filter(handle -> !commandLine(handle).contains("--top-chrome-webui"))
                .toList();
    }

    /** Stops the browser's main process in its tracks, as a hung graphics driver would. */
    void freezeBrowser() throws IOException {
        // The main process is the one with the profile that is nobody's helper.
        long browser = processes("--user-data-dir=")
                .filter(handle -> !commandLine(handle).contains("--type="))
                .mapToLong(ProcessHandle::pid)
                .min()
                .orElseThrow();
        new ProcessBuilder("kill", "-STOP", Long.toString(browser))
                .start()
                .onExit()
                .join();
    }

    private Stream<ProcessHandle> processes(String word) {
        return process.descendants().filter(handle -> commandLine(handle).contains(word));
    }

    private static String commandLine(ProcessHandle handle) {
        try {
            return Files.readString(Path.of("/proc", Long.toString(handle.pid()), "cmdline"));
        } catch (IOException e) {
            // It ended between being listed and being looked at.
            return "";
        }
    }

    /** Whether anybody can attach a debugger to the browser. */
    boolean debuggerAnswers() {
        try (HttpClient client = HttpClient.newHttpClient()) {
            URI address = URI.create("http://127.0.0.1:" + debuggingPort + "/json/version");
            HttpRequest request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(2))
                    .build();
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

    /** The installed policy's text. */
    String policy() throws IOException {
        return Files.readString(destination().resolve("etc/chromium/policies/managed/yuetan-kiosk.json"));
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
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        if (process != null) {
            // Ends the namespace's first process too, and with it everything inside; waits until all are gone.
            List<ProcessHandle> all = process.descendants().toList();
            process.destroyForcibly().onExit().join();
            all.forEach(handle -> handle.onExit().join());
        }
        display.close();
    }
}
