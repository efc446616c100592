package cn.yuetan.portal.e2e;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged portal with demo data on its embedded database, started once for all journeys, at 11:20 in Beijing. */
public final class PortalUnderTest {

    private static final Path JAR = Path.of("target", "portal.jar");
    private static final Path APP = Path.of("target", "e2e-app");
    private static final Path DATA = Path.of("target", "e2e-data");

    private static PortalUnderTest shared;

    private final Process process;
    private final String url;

    private PortalUnderTest(Process process, String url) {
        this.process = process;
        this.url = url;
    }

    /** The one portal of this run. */
    public static synchronized PortalUnderTest shared() {
        if (shared == null) {
            shared = start(DATA, Map.of("PORTAL_DEMO_AT", "11:20", "PORTAL_DEMO_FRESH", "true"));
        }
        return shared;
    }

    /** A portal of one's own; close it. */
    static PortalUnderTest start(Path data, Map<String, String> environment) {
        try {
            return start(data, environment, freePort());
        } catch (IOException e) {
            throw new IllegalStateException("No free port", e);
        }
    }

    /** A portal under other rules than the demo's, such as {@code prod}, on a free port; close it. */
    public static PortalUnderTest start(String profile, Path data, Map<String, String> environment) {
        try {
            return start(profile, data, environment, freePort());
        } catch (IOException e) {
            throw new IllegalStateException("No free port", e);
        }
    }

    /** A portal of one's own on a port of one's choice, so that it can come back to the same address; close it. */
    static PortalUnderTest start(Path data, Map<String, String> environment, int port) {
        return start("demo", data, environment, port);
    }

    private static PortalUnderTest start(String profile, Path data, Map<String, String> environment, int port) {
        try {
            unpack();
            Files.createDirectories(data);
            var log = data.resolve("portal.log");
            var command = new ArrayList<String>(List.of(java(), "-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
            command.addAll(List.of("-Duser.timezone=America/St_Johns", "-Duser.language=de"));
            command.addAll(List.of("-Dspring.profiles.active=" + profile, "-Dvaadin.productionMode=true"));
            command.addAll(List.of("-cp", APP.resolve("portal.jar") + ":target/embedded/*"));
            command.add("cn.yuetan.portal.PortalApplication");
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.redirectOutput(log.toFile());
            builder.environment().putAll(environment);
            builder.environment().put("PORT", String.valueOf(port));
            builder.environment().put("PORTAL_DATA", data.toString());
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process)));
            var portal = new PortalUnderTest(process, "http://localhost:" + port);
            portal.awaitReady(log, profile.equals("demo") ? "Portal ready" : "");
            return portal;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("The portal did not start", e);
        }
    }

    public String url() {
        return url;
    }

    int port() {
        return URI.create(url).getPort();
    }

    public void close() {
        stop(process);
    }

    /** Ends the process as {@code kill -9} does. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The demo says when it is ready; other portals are ready when they are well. */
    private void awaitReady(Path log, String words) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(url + "/actuator/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            for (var tries = 0; tries < 600; tries++) {
                if (!process.isAlive()) {
                    throw new IllegalStateException("The portal ended: " + Files.readString(log));
                }
                try {
                    if (client.send(request, HttpResponse.BodyHandlers.discarding())
                                            .statusCode()
                                    == 200
                            && Files.readString(log).contains(words)) {
                        return;
                    }
                } catch (IOException e) {
                    // not listening yet
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
        }
        throw new IllegalStateException("The portal was not ready in time: " + Files.readString(log));
    }

    private static synchronized void unpack() throws IOException, InterruptedException {
        var unpacked = APP.resolve("portal.jar");
        if (Files.exists(unpacked)
                && Files.getLastModifiedTime(unpacked).compareTo(Files.getLastModifiedTime(JAR)) > 0) {
            return;
        }
        var process = new ProcessBuilder(
                        java(),
                        "-Djarmode=tools",
                        "-jar",
                        JAR.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        APP.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("The jar could not be unpacked");
        }
        Files.setLastModifiedTime(
                unpacked, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() + 1000));
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
