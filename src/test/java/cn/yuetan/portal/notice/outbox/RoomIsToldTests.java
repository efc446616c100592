package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.channel.TestBots;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an alarm to the room of its roster, with the real bot and a server in WeCom's place. */
@PortalTest
class RoomIsToldTests {

    @Autowired
    OutboxBench bench;

    @Autowired
    NoticeCatalog catalog;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private final String cause = "test:" + UUID.randomUUID();
    private final String room = "office";
    private final List<String> posts = new CopyOnWriteArrayList<>();
    private HttpServer wecom;
    private Channel bot;
    private Dispatcher node;

    @BeforeEach
    void aRoomWithABot() throws Exception {
        bench.quiet();
        database.sql("DELETE FROM notice_rate").update();
        wecom = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        wecom.createContext("/", exchange -> {
            posts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var ok = "{\"errcode\":0}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, ok.length);
            exchange.getResponseBody().write(ok);
            exchange.close();
        });
        wecom.start();
        bot = TestBots.bot(room, "http://127.0.0.1:" + wecom.getAddress().getPort() + "/send?key=k");
        var nobody = TestNoticeSettings.provider(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1));
        node = bench.node(bot, TestNoticeSettings.with(nobody, 12, 1000), clock);
    }

    @AfterEach
    void stop() {
        wecom.stop(0);
    }

    @Test
    void anAlarmIsHeardAtNight() {
        clock.set(LocalTime.of(3, 0));
        send();
        rounds(1);
        assertThat(posts).singleElement().asString().contains("markdown", "演练");
        assertThat(state("SENT")).isEqualTo(1);
    }

    @Test
    void twentyAMinuteOverAllNodesAndTheRestInTheNext() {
        for (var each = 0; each < 23; each++) {
            send();
        }
        var other = bench.node(
                bot,
                TestNoticeSettings.with(
                        TestNoticeSettings.provider(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1)), 12, 1000),
                clock);
        for (var each = 0; each < 30; each++) {
            rounds(1);
            other.round();
            other.awaitSent();
        }
        assertThat(posts).hasSize(20);
        clock.advance(Duration.ofMinutes(1));
        rounds(5);
        assertThat(posts).hasSize(23);
        assertThat(state("SENT")).isEqualTo(23);
    }

    private void send() {
        bench.send(bot, clock, catalog.kind("notice.drill").orElseThrow(), new Recipient.Room(room), cause);
    }

    private void rounds(int count) {
        for (var each = 0; each < count; each++) {
            node.round();
            node.awaitSent();
        }
    }

    private int state(String state) {
        return database.sql("""
                        SELECT COUNT(*) FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
                        WHERE n.cause = ? AND d.state = ?
                        """).param(cause).param(state).query(Integer.class).single();
    }
}
