package cn.yuetan.portal.notice;

import cn.yuetan.portal.shared.PhoneNumber;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Posts each message to the provider's bridge:
 *
 * <pre>{@code
 * POST <PORTAL_SMS_URL>
 * Content-Type: application/json
 * X-Yuetan-Timestamp: 1795405200            seconds since 1970
 * X-Yuetan-Signature: <hex>                 HMAC-SHA-256 of timestamp + "\n" + body with PORTAL_SMS_SECRET
 *
 * {"phone":"+8613800000001","template":"sign-in-code","variables":{"code":"123456","minutes":"10"}}
 * }</pre>
 *
 * <p>Any 2xx answer means taken. Logs name the template and the status, never number or code.
 */
@Component
@Profile("!demo & !test")
class HttpSmsGateway implements SmsGateway {

    private static final Logger LOG = LoggerFactory.getLogger(HttpSmsGateway.class);
    private static final Duration CONNECT = Duration.ofSeconds(3);

    private final NoticeSettings.Sms settings;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT).build();
    private final JsonMapper json = JsonMapper.builder().build();

    HttpSmsGateway(NoticeSettings settings, Clock clock) {
        this.settings = settings.sms();
        this.clock = clock;
    }

    @Override
    public void send(PhoneNumber to, String template, Map<String, String> variables) {
        var body = json.writeValueAsString(Map.of("phone", to.e164(), "template", template, "variables", variables));
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        var request = HttpRequest.newBuilder(Objects.requireNonNull(settings.url(), "PORTAL_SMS_URL is not set"))
                .timeout(settings.timeout())
                .header("Content-Type", "application/json")
                .header("X-Yuetan-Timestamp", timestamp)
                .header("X-Yuetan-Signature", signature(timestamp + "\n" + body))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try {
            var status =
                    http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
            if (status / 100 != 2) {
                LOG.warn("The SMS provider answered {} to template {}", status, template);
                throw new SmsNotSent();
            }
        } catch (IOException e) {
            LOG.warn(
                    "The SMS provider was not reached for template {}: {}",
                    template,
                    e.getClass().getSimpleName());
            throw new SmsNotSent();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SmsNotSent();
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
