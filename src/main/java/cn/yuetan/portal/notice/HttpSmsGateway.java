package cn.yuetan.portal.notice;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts each message, signed, to the provider's bridge; the contract stands in {@code src/docs/sms-contract.md}. Redirects
 * are never followed, an answer's body is read up to 4 KB. Logs name the template and the status, never number or words.
 */
@Component
@Profile("!demo & !test")
class HttpSmsGateway implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSmsGateway.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int LONGEST_ANSWER = 4096;
    private static final int LONGEST_REFERENCE = 80;

    /** About this message, not about this moment: the same post will never be taken. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 410, 413, 422);

    private final NoticeSettings.Sms settings;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final JsonMapper json = JsonMapper.builder().build();

    HttpSmsGateway(NoticeSettings settings, Clock clock) {
        this.settings = settings.sms();
        this.clock = clock;
    }

    @Override
    public String send(ShortMessage message) {
        var answer = post(message);
        var status = answer.statusCode();
        if (status / 100 == 2) {
            return reference(answer.body());
        }
        LOG.warn("The SMS provider answered {} to template {}", status, message.template());
        throw new SmsNotSent("http-" + status, pause(answer), FOR_GOOD.contains(status));
    }

    private HttpResponse<String> post(ShortMessage message) {
        var body = body(message);
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(Objects.requireNonNull(settings.url(), "PORTAL_SMS_URL is not set"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", message.id().toString())
                .header("X-Yuetan-Timestamp", timestamp)
                .header("X-Yuetan-Signature", signature(timestamp + "\n" + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        var exchange = http.sendAsync(
                request,
                HttpResponse.BodyHandlers.limiting(
                        HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8), LONGEST_ANSWER));
        try {
            // The request's own timeout ends with the headers: a body that trickles must not hold us either.
            return exchange.get(settings.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw unreached(message, "timeout");
        } catch (ExecutionException e) {
            throw unreached(message, e.getCause() instanceof IOException ? "unreached" : "error");
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw unreached(message, "interrupted");
        }
    }

    private static SmsNotSent unreached(ShortMessage message, String problem) {
        LOG.warn("The SMS provider was not reached for template {}: {}", message.template(), problem);
        return new SmsNotSent(problem, Duration.ZERO, false);
    }

    private String body(ShortMessage message) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put("id", message.id().toString());
        fields.put("phone", message.to().e164());
        fields.put("template", message.template());
        fields.put("variables", message.variables());
        fields.put("text", message.text());
        return json.writeValueAsString(fields);
    }

    /** Only seconds are understood, as our contract says; anything else counts as not said. */
    private static Duration pause(HttpResponse<String> answer) {
        return answer.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("[0-9]{1,6}"))
                .map(seconds -> Duration.ofSeconds(Math.max(1, Long.parseLong(seconds))))
                .orElse(Duration.ZERO);
    }

    private String reference(String body) {
        try {
            var fields = body.isBlank() ? Map.of() : json.readValue(body, Map.class);
            var reference = String.valueOf(fields.containsKey("reference") ? fields.get("reference") : "");
            return reference.matches("[\\x21-\\x7e]{0," + LONGEST_REFERENCE + "}") ? reference : "";
        } catch (JacksonException e) {
            // taken all the same; only delivery reports cannot be matched
            return "";
        }
    }

    private String signature(String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(settings.secret().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC failed", e);
        }
    }
}
