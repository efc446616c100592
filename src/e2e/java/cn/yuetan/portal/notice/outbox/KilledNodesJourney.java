package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.notice.channel.SmsChannel;
import cn.yuetan.portal.testing.PortalTest;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two portals, two processes, one database: they are killed while they bring messages out, and nothing is lost, nothing
 * goes out under a second id. {@code -Dportal.kills=10 -Dportal.storm=10000} for the whole of it. A killed process is
 * not a power cut.
 */
@PortalTest
class KilledNodesJourney {

    private static final int KILLS = Integer.getInteger("portal.kills", 2);
    private static final int MESSAGES = Integer.getInteger("portal.storm", 400);

    /** Few enough that the limit per number and minute, which counts failed tries too, does not slow the storm. */
    private static final int PER_NUMBER = 3;

    private static final Duration TAKEN_OVER = Duration.ofSeconds(30);

    @Autowired
    OutboxBench bench;

    @Autowired
    JdbcClient database;

    @Autowired
    Environment environment;

    private final int firstNumber = 10_000_000 + new Random().nextInt(80_000_000);
    private final String cause = "test:" + UUID.randomUUID();
    private final List<Node> nodes = new ArrayList<>();

    @BeforeEach
    void quietBefore() {
        bench.quiet();
    }

    @AfterEach
    void quietAfter() {
        nodes.forEach(Node::close);
        bench.quiet();
    }

    @Test
    @Timeout(900)
    void losesNothingWhenPortalsAreKilledWhileTheySend() throws Exception {
        var chance = new Random(7);
        try (var provider = new BadProvider()) {
            start(provider);
            var written = write(0, MESSAGES / 2);
            for (var kill = 0; kill < KILLS; kill++) {
                TimeUnit.MILLISECONDS.sleep(200 + chance.nextInt(800));
                var node = nodes.get(chance.nextInt(nodes.size()));
                node.kill();
                written += write(written, MESSAGES / 2 / KILLS);
                node.revive();
            }
            provider.behave();
            awaitNothingWaiting(Duration.ofSeconds(300));

            var sent = sent();
            assertThat(sent).hasSize(written);
            assertThat(provider.taken()).containsExactlyInAnyOrderElementsOf(sent.keySet());
            assertThat(provider.posts()).isGreaterThan(written);
            inOrder(provider.taken(), sent);
            System.out.printf("killed nodes: %d messages, %d posts, %d kills%n", written, provider.posts(), KILLS);
        }
    }

    @Test
    @Timeout(300)
    void anotherNodeTakesOverWhatADeadOneHeld() throws Exception {
        try (var provider = new BadProvider()) {
            provider.hold();
            nodes.add(Node.start("one", provider.url(), environment));
            var written = write(0, 20);
            while (held() == 0) {
                TimeUnit.MILLISECONDS.sleep(10);
            }
            nodes.getFirst().kill();
            var killed = System.nanoTime();
            assertThat(held()).as("what the dead node had in hand").isPositive();
            provider.behave();
            nodes.add(Node.start("two", provider.url(), environment));
            awaitNothingWaiting(Duration.ofSeconds(60));
            var over = Duration.ofNanos(System.nanoTime() - killed);

            System.out.printf(
                    "taken over: %.1f s after the kill, start of the other node included%n", over.toMillis() / 1e3);
            assertThat(sent()).hasSize(written);
            assertThat(over).isLessThan(TAKEN_OVER);
        }
    }

    private void start(BadProvider provider) {
        nodes.add(Node.start("one", provider.url(), environment));
        nodes.add(Node.start("two", provider.url(), environment));
    }

    /** Writes so many messages, each in a transaction of its own; how many. */
    private int write(int from, int count) {
        var clock = Clock.systemUTC();
        var settings = TestNoticeSettings.with(
                TestNoticeSettings.provider(java.net.URI.create("http://127.0.0.1:1/"), Duration.ofMillis(1)), 1, 10);
        var channel = new SmsChannel(TestNoticeSettings.gateway(settings, clock));
        for (var each = from; each < from + count; each++) {
            bench.send(
                    channel,
                    clock,
                    bench.kind().evenAtNight(),
                    OutboxBench.number(firstNumber + each / PER_NUMBER),
                    cause);
        }
        return count;
    }

    private void awaitNothingWaiting(Duration longest) throws InterruptedException {
        var end = System.nanoTime() + longest.toNanos();
        while (count("d.state IN ('WAITING', 'SENDING')") > 0) {
            assertThat(System.nanoTime()).as("messages still wait").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    private int held() {
        return count("d.state = 'SENDING'");
    }

    private int count(String which) {
        return database.sql("SELECT COUNT(*) FROM notice_delivery d JOIN notice n ON n.id = d.notice_id"
                        + " WHERE n.cause = ? AND " + which)
                .param(cause)
                .query(Integer.class)
                .single();
    }

    private Map<String, Sent> sent() {
        var sent = new HashMap<String, Sent>();
        database.sql("""
                        SELECT LOWER(HEX(d.send_id)) AS send_id, d.id, d.lane FROM notice_delivery d
                        JOIN notice n ON n.id = d.notice_id WHERE n.cause = ? AND d.state = 'SENT'
                        """)
                .param(cause)
                .query((row, number) ->
                        sent.put(row.getString("send_id"), new Sent(row.getLong("id"), row.getString("lane"))))
                .list();
        return sent;
    }

    private static void inOrder(List<String> taken, Map<String, Sent> sent) {
        var latest = new HashMap<String, Long>();
        for (var sendId : taken) {
            var message = sent.get(sendId);
            assertThat(latest.getOrDefault(message.lane(), 0L)).isLessThan(message.id());
            latest.put(message.lane(), message.id());
        }
    }

    private record Sent(long id, String lane) {}
}
