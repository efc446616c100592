package cn.yuetan.portal.notice;

import cn.yuetan.portal.notice.channel.OnePost;
import cn.yuetan.portal.notice.channel.SmsSignature;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
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
    private static final int LONGEST_REFERENCE = 80;

    /** About this message, not about this moment: the same post will never be taken. */
    private static final Set<Integer> FOR_GOOD = Set.of(400, 410, 413, 422);

    private final NoticeSettings.Sms settings;
    private final Clock clock;
    private final OnePost outside = new OnePost();
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
        throw new SmsNotSent("http-" + status, OnePost.pause(answer), FOR_GOOD.contains(status));
    }

    private HttpResponse<String> post(ShortMessage message) {
        var body = body(message);
        var timestamp = Long.toString(clock.instant().getEpochSecond());
        try {
            return outside.send(
                    HttpRequest.newBuilder(Objects.requireNonNull(settings.url(), "PORTAL_SMS_URL is not set"))
                            .header("Content-Type", "application/json")
                            .header("Idempotency-Key", message.id().toString())
                            .header("X-Yuetan-Timestamp", timestamp)
                            .header("X-Yuetan-Signature", SmsSignature.of(settings.secret(), timestamp, body))
                            .POST(HttpRequest.BodyPublishers.ofString(body)),
                    settings.timeout());
        } catch (OnePost.Unanswered e) {
            LOG.warn("The SMS provider was not reached for template {}: {}", message.template(), e.problem());
            throw new SmsNotSent(e.problem(), Duration.ZERO, false);
        }
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
}
