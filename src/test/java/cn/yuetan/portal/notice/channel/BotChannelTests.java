package cn.yuetan.portal.notice.channel;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.TestNoticeSettings;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** A room's bot on a real HTTP server that answers as WeCom does, and as others do. */
class BotChannelTests {

    private final List<String> posts = new CopyOnWriteArrayList<>();
    private final JsonMapper json = JsonMapper.builder().build();
    private HttpServer wecom;
    private volatile int status = 200;
    private volatile String answer = "{\"errcode\":0,\"errmsg\":\"ok\"}";
    private volatile Duration thinking = Duration.ZERO;

    @BeforeEach
    void start() throws Exception {
        wecom = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        wecom.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        wecom.createContext("/", exchange -> {
            posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            try {
                Thread.sleep(thinking);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (status / 100 == 3) {
                exchange.getResponseHeaders().set("Location", url());
            }
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        wecom.start();
    }

    @AfterEach
    void stop() {
        wecom.stop(0);
    }

    @Test
    void theRoomReadsTitleWordsAndLink() {
        assertThat(send(bot(true))).isEqualTo(new SendResult.Taken(""));
        var post = json.readTree(posts.getFirst());
        assertThat(post.get("msgtype").asString()).isEqualTo("markdown");
        assertThat(post.get("markdown").get("content").asString())
                .isEqualTo("**警报**\n请看\n[打开](https://yuetan.example.cn/staff/alarms)");
    }

    @Test
    void aRoomWithGuestsFromWeChatReadsPlainText() {
        assertThat(send(bot(false))).isEqualTo(new SendResult.Taken(""));
        var post = json.readTree(posts.getFirst());
        assertThat(post.get("msgtype").asString()).isEqualTo("text");
        assertThat(post.get("text").get("content").asString()).startsWith("警报\n请看\n");
    }

    @Test
    void tooManyInAMinuteWaitAMinute() {
        answer = "{\"errcode\":45009,\"errmsg\":\"api freq out of limit\"}";
        assertThat(send(bot(true))).isEqualTo(new SendResult.After(Duration.ofMinutes(1), "bot-45009"));
    }

    @ParameterizedTest
    @ValueSource(ints = {93000, 40001, 40014})
    void aBotThatIsGoneIsNotCalledAgain(int code) {
        answer = "{\"errcode\":" + code + ",\"errmsg\":\"invalid webhook url\"}";
        assertThat(send(bot(true))).isEqualTo(new SendResult.Never("bot-" + code));
    }

    @Test
    void anyOtherErrorInsideOfSuccessIsTriedAgain() {
        answer = "{\"errcode\":-1,\"errmsg\":\"system busy\"}";
        assertThat(send(bot(true))).isEqualTo(new SendResult.Later("bot--1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<html><body>ok</body></html>",
                "",
                "{\"errmsg\":\"ok\"}",
                "{\"errcode\":\"0\"}",
                "{\"errcode\":null}",
                "[0]",
                "0",
                "{\"errcode\":0"
            })
    void successThatIsNotWeComsIsNone(String body) {
        answer = body;
        assertThat(send(bot(true))).isEqualTo(new SendResult.Later("bot-unclear"));
    }

    @Test
    void anAnswerOfAMegabyteIsNotRead() {
        answer = "{\"errcode\":0,\"errmsg\":\"" + "x".repeat(1_000_000) + "\"}";
        assertThat(send(bot(true))).isInstanceOf(SendResult.Later.class);
    }

    @ParameterizedTest
    @CsvSource({"301", "302", "307", "308"})
    void aLoopOfRedirectsIsOneRequest(int redirect) {
        status = redirect;
        assertThat(send(bot(true))).isEqualTo(new SendResult.Later("http-" + redirect));
        assertThat(posts).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"400", "404", "500", "503"})
    void anErrorOfHttpIsTriedAgain(int error) {
        status = error;
        assertThat(send(bot(true))).isEqualTo(new SendResult.Later("http-" + error));
    }

    @Test
    void aServerThatHangsIsLeftInTime() {
        thinking = Duration.ofSeconds(3);
        var start = System.nanoTime();
        assertThat(send(bot(true))).isEqualTo(new SendResult.Later("timeout"));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void nobodyThereIsTriedAgain() {
        var bot = bot(true);
        wecom.stop(0);
        assertThat(send(bot)).isEqualTo(new SendResult.Later("unreached"));
    }

    @Test
    void aRoomWithoutABotIsNeverTold() {
        assertThat(bot(true).send(Wording.message("elsewhere", "警报", "请看"))).isEqualTo(new SendResult.Never("no-bot"));
        assertThat(posts).isEmpty();
    }

    @Test
    void itIsOnWhereARoomHasABot() {
        assertThat(bot(true).configured()).isTrue();
        assertThat(bot(true).contains("office")).isTrue();
        assertThat(bot(true).contains("elsewhere")).isFalse();
        var none = new BotChannel(
                TestNoticeSettings.bots(Map.of("office", ""), true), InetAddress::getAllByName, new Wording());
        assertThat(none.configured()).isFalse();
    }

    @Test
    void twentyAMinuteAlsoWhereOneBotServesTwoRooms() {
        assertThat(bot(true).perMinuteAndAddress()).isEqualTo(20);
        var shared = new BotChannel(
                TestNoticeSettings.bots(Map.of("office", url(), "community", url()), true),
                InetAddress::getAllByName,
                new Wording());
        assertThat(shared.perMinuteAndAddress()).isEqualTo(10);
    }

    private static SendResult send(Channel bot) {
        return bot.send(Wording.message("office", "警报", "请看"));
    }

    private BotChannel bot(boolean markdown) {
        return new BotChannel(
                TestNoticeSettings.bots(Map.of("office", url()), markdown), InetAddress::getAllByName, new Wording());
    }

    private String url() {
        return "http://127.0.0.1:" + wecom.getAddress().getPort() + "/send?key=secret";
    }
}
