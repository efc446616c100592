package cn.yuetan.portal.notice.channel;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One request to the outside: no redirect is followed, an answer is read up to 4 KB, and all of it ends in time. */
public final class OnePost {

    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 4096;
    private static final int LONGEST_PAUSE_DIGITS = 6;

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Nobody answered, or not to the end. */
    public static final class Unanswered extends Exception {

        Unanswered(String problem) {
            super(problem, null, false, false);
        }

        /** {@code timeout}, {@code unreached}, {@code error} or {@code interrupted}. */
        public String problem() {
            return String.valueOf(getMessage());
        }
    }

    /** Sends it once, and returns whatever the answer is. */
    public HttpResponse<String> send(HttpRequest.Builder request, Duration timeout) throws Unanswered {
        var exchange = http.sendAsync(
                request.timeout(timeout).build(),
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            // The request's own timeout ends with the headers: a body that trickles must not hold us either.
            return exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw new Unanswered("timeout");
        } catch (ExecutionException e) {
            throw new Unanswered(problem(e.getCause()));
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw new Unanswered("interrupted");
        }
    }

    /** The client's own clock may ring a moment before ours: that too is a timeout, unless it never got through at all. */
    static String problem(@Nullable Throwable cause) {
        if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
            return "timeout";
        }
        return cause instanceof IOException ? "unreached" : "error";
    }

    /** How long the other side wants to be left alone; zero if it did not say so in seconds. */
    public static Duration pause(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1," + LONGEST_PAUSE_DIGITS + "}"))
                .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                .orElse(Duration.ZERO);
    }
}
