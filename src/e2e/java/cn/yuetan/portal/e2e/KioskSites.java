package cn.yuetan.portal.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Two loopback servers: a stand-in for the portal whose page tries to break out when a key is pressed, and the outside
 * world, which a locked tablet must never reach.
 */
final class KioskSites implements AutoCloseable {

    /** Each key is one attempt of a page of our own origin, made with a real key press so that the browser sees a person. */
    private static final String HOME = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>portal-home</title>
            <body><p>portal</p><a id="blank" target="_blank" href="OUTSIDE/blank-link">x</a>
            <a id="save" download="escape.bin" href="/download.bin">x</a><input id="file" type="file">
            <form id="form" method="post" action="OUTSIDE/form"></form>
            <script>
            const tell = what => fetch("/told/" + what);
            const acts = {
              w: () => window.open("OUTSIDE/window-open"),
              l: () => document.getElementById("blank").click(),
              s: () => { location.href = "OUTSIDE/same-tab" },
              f: () => document.getElementById("form").submit(),
              i: () => { const f = document.createElement("iframe"); f.src = "OUTSIDE/frame"; document.body.append(f) },
              r: () => { location.href = "/redirect" },
              d: () => document.getElementById("save").click(),
              t: () => { location.href = "/attachment" },
              o: () => document.getElementById("file").click(),
              p: () => window.print(),
            };
            addEventListener("keydown", e => { if (!e.ctrlKey && !e.altKey && acts[e.key]) acts[e.key]() });
            addEventListener("resize", () => tell("resized"));
            addEventListener("beforeprint", () => tell("printed"));
            </script></body></html>
            """;

    private final List<String> portalHits = new CopyOnWriteArrayList<>();
    private final List<String> outsideHits = new CopyOnWriteArrayList<>();
    private final List<String> deviceCookies = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer portal;
    private final HttpServer outside;
    private volatile boolean well = true;

    KioskSites() throws IOException {
        portal = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        portal.setExecutor(threads);
        portal.createContext("/", this::answerAsPortal);
        outside = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        outside.setExecutor(threads);
        outside.createContext("/", exchange -> {
            outsideHits.add(exchange.getRequestURI().getPath());
            send(exchange, 200, "text/html", "<title>outside-world</title>");
        });
        portal.start();
        outside.start();
    }

    String portalOrigin() {
        return "http://127.0.0.1:" + portal.getAddress().getPort();
    }

    String outsideOrigin() {
        return "http://127.0.0.1:" + outside.getAddress().getPort();
    }

    /** Requests that reached the outside world, paths only. */
    List<String> outsideHits() {
        return outsideHits;
    }

    /** Requests that reached the portal, path and query. */
    List<String> portalHits() {
        return portalHits;
    }

    /** The Cookie header of each visit to the start page, "none" where there was none. */
    List<String> deviceCookies() {
        return deviceCookies;
    }

    /** Makes the portal answer like a proxy whose application is away, or well again. */
    void portalIsWell(boolean isWell) {
        well = isWell;
    }

    /** Looks every 50 ms whether it has become true; says at the latest after the given time what it saw last. */
    static boolean within(Duration time, BooleanSupplier condition) {
        long end = System.nanoTime() + time.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }

    private void answerAsPortal(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        portalHits.add(exchange.getRequestURI().toString());
        if (!well) {
            send(exchange, 502, "text/html", "<title>Bad Gateway</title>");
            return;
        }
        switch (path) {
            case "/actuator/health/readiness" -> send(exchange, 200, "application/json", "{\"status\":\"UP\"}");
            case "/redirect" -> {
                exchange.getResponseHeaders().set("Location", outsideOrigin() + "/redirected");
                send(exchange, 302, "text/plain", "");
            }
            case "/download.bin" -> send(exchange, 200, "application/octet-stream", "escaped");
            case "/attachment" -> {
                exchange.getResponseHeaders().set("Content-Disposition", "attachment; filename=attachment.bin");
                send(exchange, 200, "application/octet-stream", "escaped");
            }
            case "/kiosk" -> {
                String cookie = exchange.getRequestHeaders().getFirst("Cookie");
                deviceCookies.add(cookie == null ? "none" : cookie);
                if (cookie == null) {
                    exchange.getResponseHeaders()
                            .set("Set-Cookie", "device=paired; Max-Age=31536000; Path=/; HttpOnly; SameSite=Strict");
                }
                send(exchange, 200, "text/html", HOME.replace("OUTSIDE", outsideOrigin()));
            }
            default -> send(exchange, path.startsWith("/told/") ? 200 : 404, "text/plain", "");
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        portal.stop(0);
        outside.stop(0);
        threads.close();
    }
}
