package cn.yuetan.portal.notice.channel;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.shared.InsideNetwork;
import com.vaadin.flow.i18n.I18NProvider;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Group bots of WeCom, one a room. WeCom knows no ids: a message whose answer was lost is sent again, and a room may then
 * read it twice. That is chosen: an alarm told twice does less harm than one that nobody heard. Errors come inside of
 * HTTP 200.
 */
@Component
class BotChannel implements Channel, BotRooms {

    private static final Logger LOG = LoggerFactory.getLogger(BotChannel.class);

    /** WeCom's limit for one bot. */
    private static final int PER_MINUTE = 20;

    private static final int TAKEN = 0;
    private static final int TOO_MANY = 45009;

    /** The key is wrong, or the bot was taken out of its room. */
    private static final Set<Integer> NO_SUCH_BOT = Set.of(93000, 40001, 40014);

    private static final int HTTP_TOO_MANY = 429;
    private static final Duration A_MINUTE = Duration.ofMinutes(1);

    private final NoticeSettings.Bots settings;
    private final BotWebhooks webhooks;
    private final I18NProvider texts;
    private final OnePost outside = new OnePost();
    private final JsonMapper json = JsonMapper.builder().build();

    @Autowired
    BotChannel(NoticeSettings settings, I18NProvider texts) {
        this(settings.bots(), InetAddress::getAllByName, texts);
    }

    BotChannel(NoticeSettings.Bots settings, InsideNetwork.Resolver resolver, I18NProvider texts) {
        this.settings = settings;
        this.texts = texts;
        webhooks = new BotWebhooks(settings, resolver);
    }

    @Override
    public ChannelName name() {
        return ChannelName.BOT;
    }

    @Override
    public boolean configured() {
        return !webhooks.rooms().isEmpty();
    }

    @Override
    public boolean contains(String audience) {
        return webhooks.rooms().containsKey(audience);
    }

    @Override
    public SendResult send(Outgoing message) {
        var webhook = webhooks.rooms().get(message.address());
        if (webhook == null) {
            return new SendResult.Never("no-bot");
        }
        var obstacle = webhooks.obstacle(message.address());
        if (obstacle.isPresent()) {
            LOG.warn("The bot of the room {} was not called: {}", message.address(), obstacle.get());
            return new SendResult.Later(obstacle.get());
        }
        try {
            return result(post(webhook, message));
        } catch (OnePost.Unanswered e) {
            return new SendResult.Later(e.problem());
        }
    }

    /** Where one bot serves two rooms, they share its minute. */
    @Override
    public int perMinuteAndAddress() {
        var shared = webhooks.rooms().values().stream()
                .mapToInt(url -> Collections.frequency(webhooks.rooms().values(), url))
                .max()
                .orElse(1);
        return Math.max(1, PER_MINUTE / shared);
    }

    private HttpResponse<String> post(URI webhook, Outgoing message) throws OnePost.Unanswered {
        var open = texts.getTranslation("notice.bot.open", message.language());
        var body = settings.markdown()
                ? Map.of("msgtype", "markdown", "markdown", Map.of("content", BotText.markdown(message, open)))
                : Map.of("msgtype", "text", "text", Map.of("content", BotText.plain(message)));
        return outside.send(
                HttpRequest.newBuilder(webhook)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body))),
                settings.timeout());
    }

    private SendResult result(HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (status == HTTP_TOO_MANY) {
            var pause = OnePost.pause(answer);
            return new SendResult.After(pause.isZero() ? A_MINUTE : pause, "http-" + status);
        }
        if (status / 100 != 2) {
            return new SendResult.Later("http-" + status);
        }
        return switch (code(answer.body())) {
            case TAKEN -> new SendResult.Taken("");
            case TOO_MANY -> new SendResult.After(A_MINUTE, "bot-" + TOO_MANY);
            case Integer.MIN_VALUE -> new SendResult.Later("bot-unclear");
            case Integer code when NO_SUCH_BOT.contains(code) -> new SendResult.Never("bot-" + code);
            case Integer code -> new SendResult.Later("bot-" + code);
        };
    }

    /** WeCom's own code; the smallest number where the answer is not WeCom's. */
    private Integer code(String body) {
        try {
            var code = json.readTree(body).get("errcode");
            return code != null && code.isInt() ? code.intValue() : Integer.MIN_VALUE;
        } catch (JacksonException e) {
            return Integer.MIN_VALUE;
        }
    }
}
