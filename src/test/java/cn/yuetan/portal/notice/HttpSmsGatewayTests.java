package cn.yuetan.portal.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.shared.PhoneNumber;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpSmsGatewayTests {

    private static final String SECRET = "0123456789abcdef";
    private static final PhoneNumber PHONE = new PhoneNumber("+8613800000001");

    private final AtomicReference<String> body = new AtomicReference<>("");
    private final AtomicReference<String> signature = new AtomicReference<>("");
    private final AtomicInteger posts = new AtomicInteger();
    private HttpServer provider;
    private volatile int answer = 200;
    private volatile Duration thinking = Duration.ZERO;

    @BeforeEach
    void startProvider() throws Exception {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/send", exchange -> {
            posts.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/send");
            body.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            signature.set(exchange.getRequestHeaders().getFirst("X-Yuetan-Signature"));
            try {
                Thread.sleep(thinking);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.sendResponseHeaders(answer, -1);
            exchange.close();
        });
        provider.start();
    }

    @AfterEach
    void stopProvider() {
        provider.stop(0);
    }

    @Test
    void postsASignedMessage() throws Exception {
        gateway().send(PHONE, "sign-in-code", Map.of("code", "123456"));
        assertThat(body.get())
                .contains("\"phone\":\"+8613800000001\"")
                .contains("\"template\":\"sign-in-code\"")
                .contains("\"code\":\"123456\"");
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        var expected = mac.doFinal(("1795405200\n" + body.get()).getBytes(StandardCharsets.UTF_8));
        assertThat(signature.get()).isEqualTo(HexFormat.of().formatHex(expected));
    }

    @Test
    void saysWhenTheProviderRefuses() {
        answer = 503;
        assertThatThrownBy(() -> gateway().send(PHONE, "sign-in-code", Map.of()))
                .isInstanceOf(SmsNotSent.class);
    }

    @Test
    void followsNoRedirect() {
        for (var redirect : List.of(301, 302, 307, 308)) {
            answer = redirect;
            posts.set(0);
            assertThatThrownBy(() -> gateway().send(PHONE, "sign-in-code", Map.of()))
                    .isInstanceOfSatisfying(
                            SmsNotSent.class, e -> assertThat(e.problem()).isEqualTo("http-" + redirect));
            assertThat(posts).hasValue(1);
        }
    }

    @Test
    void doesNotWaitForEver() {
        thinking = Duration.ofSeconds(3);
        var start = System.nanoTime();
        assertThatThrownBy(() -> gateway().send(PHONE, "sign-in-code", Map.of()))
                .isInstanceOf(SmsNotSent.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    private HttpSmsGateway gateway() {
        var url = URI.create("http://127.0.0.1:" + provider.getAddress().getPort() + "/send");
        var settings = TestNoticeSettings.with(new NoticeSettings.Sms(url, SECRET, Duration.ofMillis(500)));
        return new HttpSmsGateway(settings, Clock.fixed(Instant.ofEpochSecond(1_795_405_200L), ZoneOffset.UTC));
    }
}
