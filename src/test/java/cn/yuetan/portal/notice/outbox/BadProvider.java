package cn.yuetan.portal.notice.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** A provider on loopback that honors ids and is bad at everything else. */
final class BadProvider implements AutoCloseable {

    private static final int BACKLOG = 100;

    private static final int FAULTS = 6;

    /** Longer than the portal waits. */
    private static final long HANG_MILLIS = 700;

    private final Set<String> taken = Collections.synchronizedSet(new LinkedHashSet<>());
    private final AtomicInteger posts = new AtomicInteger();
    private final int port;
    private HttpServer server;
    private volatile boolean holding;
    private volatile boolean behaving;

    BadProvider() throws IOException {
        server = open(0);
        port = server.getAddress().getPort();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/send");
    }

    /** The ids that had an effect, in order, as hexadecimal digits. */
    List<String> taken() {
        synchronized (taken) {
            return new ArrayList<>(taken);
        }
    }

    int posts() {
        return posts.get();
    }

    /** From here on it takes nothing and answers nobody. */
    void hold() {
        holding = true;
    }

    /** From here on it takes everything at once. */
    void behave() {
        behaving = true;
        holding = false;
    }

    /** Goes away with whatever it was answering, and comes back a moment later. */
    void restart() throws IOException, InterruptedException {
        server.stop(0);
        Thread.sleep(300);
        server = open(port);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private HttpServer open(int at) throws IOException {
        var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), at), BACKLOG);
        opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        opened.createContext("/send", this::answer);
        opened.start();
        return opened;
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        posts.incrementAndGet();
        if (holding) {
            hang();
            exchange.close();
            return;
        }
        var id = exchange.getRequestHeaders().getFirst("Idempotency-Key").replace("-", "");
        switch (behaving ? FAULTS : ThreadLocalRandom.current().nextInt(3 * FAULTS)) {
            case 0 -> say(exchange, 500);
            case 1 -> say(exchange, 503);
            case 2 -> {
                exchange.getResponseHeaders().set("Location", "/send");
                say(exchange, 302);
            }
            case 3 -> {
                exchange.getResponseHeaders().set("Retry-After", "1");
                say(exchange, 429);
            }
            case 4 -> {
                // takes it and never says so
                taken.add(id);
                hang();
                exchange.close();
            }
            case 5 -> {
                hang();
                exchange.close();
            }
            default -> {
                taken.add(id);
                say(exchange, 200);
            }
        }
    }

    private static void hang() {
        try {
            Thread.sleep(HANG_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void say(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }
}
