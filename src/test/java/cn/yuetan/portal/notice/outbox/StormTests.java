package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.channel.Outgoing;
import cn.yuetan.portal.notice.channel.SendResult;
import cn.yuetan.portal.notice.channel.SmsChannel;
import cn.yuetan.portal.testing.PortalTest;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Two nodes bring many messages through a provider that fails a third of the time in every way it can, and is restarted
 * twice. {@code -Dportal.storm=10000} for the whole storm.
 */
@PortalTest
class StormTests {

    private static final int MESSAGES = Integer.getInteger("portal.storm", 400);
    private static final int PEOPLE = Math.max(20, MESSAGES / 20);

    @Autowired
    OutboxBench bench;

    @Autowired
    JdbcClient database;

    private final String cause = "test:" + UUID.randomUUID();

    @Test
    @Tag("database")
    @Timeout(600)
    void everythingArrivesOnceAndInOrder() throws Exception {
        bench.quiet();
        var clock = Clock.systemUTC();
        try (var provider = new BadProvider()) {
            var settings = TestNoticeSettings.with(
                    TestNoticeSettings.provider(provider.url(), Duration.ofMillis(400)),
                    Integer.MAX_VALUE,
                    Integer.MAX_VALUE);
            var channel = new Unlimited(new SmsChannel(TestNoticeSettings.gateway(settings, clock)));
            for (var each = 0; each < MESSAGES; each++) {
                bench.send(channel, clock, bench.kind().evenAtNight(), OutboxBench.number(each % PEOPLE), cause);
            }
            var start = System.nanoTime();
            var nodes = List.of(bench.node(channel, settings, clock), bench.node(channel, settings, clock));
            var restarts = 0;
            while (waiting() > 0) {
                nodes.forEach(Dispatcher::round);
                Thread.sleep(5);
                if (restarts < 2 && provider.taken().size() > MESSAGES * (restarts + 1) / 3) {
                    provider.restart();
                    restarts++;
                }
            }
            nodes.forEach(Dispatcher::awaitSent);
            System.out.printf(
                    "storm: %d messages, %d posts, %d restarts, %.1f s%n",
                    MESSAGES, provider.posts(), restarts, (System.nanoTime() - start) / 1e9);

            assertThat(restarts).isEqualTo(2);
            assertThat(provider.posts()).isGreaterThan(MESSAGES * 5 / 4);
            var written = written();
            assertThat(written).hasSize(MESSAGES);
            assertThat(provider.taken()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(written.keySet());
            inOrder(provider.taken(), written);
        }
    }

    private static void inOrder(List<String> taken, Map<String, Written> written) {
        var latest = new HashMap<String, Long>();
        for (var sendId : taken) {
            var message = written.get(sendId);
            assertThat(latest.getOrDefault(message.lane(), 0L)).isLessThan(message.id());
            latest.put(message.lane(), message.id());
        }
    }

    private Map<String, Written> written() {
        var written = new HashMap<String, Written>();
        database.sql("""
                        SELECT LOWER(HEX(d.send_id)) AS send_id, d.id, d.lane FROM notice_delivery d
                        JOIN notice n ON n.id = d.notice_id WHERE n.cause = ? AND d.state = 'SENT'
                        """)
                .param(cause)
                .query((row, number) ->
                        written.put(row.getString("send_id"), new Written(row.getLong("id"), row.getString("lane"))))
                .list();
        return written;
    }

    private int waiting() {
        return database.sql("SELECT COUNT(*) FROM notice_delivery WHERE state IN ('WAITING', 'SENDING')")
                .query(Integer.class)
                .single();
    }

    private record Written(long id, String lane) {}

    /** The real channel without its limit per number: the storm has few numbers and many messages. */
    private record Unlimited(Channel channel) implements Channel {

        @Override
        public ChannelName name() {
            return channel.name();
        }

        @Override
        public boolean configured() {
            return true;
        }

        @Override
        public SendResult send(Outgoing message) {
            return channel.send(message);
        }

        @Override
        public int perMinuteAndAddress() {
            return Integer.MAX_VALUE;
        }
    }
}
