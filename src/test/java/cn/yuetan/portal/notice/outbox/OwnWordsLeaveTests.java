package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.notice.wording.TestWordings;
import cn.yuetan.portal.notice.wording.Tongue;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A message leaves with the words of the moment in which it leaves, under the template that those words have. */
@PortalTest
class OwnWordsLeaveTests {

    private static final int MANY = 10;

    @Autowired
    OutboxBench bench;

    @Autowired
    TestWordings words;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private final Script channel = new Script();

    @BeforeEach
    void theOfficeActs() {
        bench.quiet();
        words.forget();
        people.actAsOffice();
    }

    @AfterEach
    void everythingIsSaidAsBefore() {
        words.forget();
    }

    @Test
    void standardWordsLeaveUnderTheKindsOwnTemplate() {
        write();
        leave();
        assertThat(channel.sent).singleElement().satisfies(message -> assertThat(message.kind())
                .isEqualTo("courier.sentBack"));
    }

    @Test
    void whatWaitsLeavesInTheNewWordsUnderTheirOwnTemplate() {
        write();
        words.change("courier.sentBack", Tongue.ZH, "请补资料", "原因：{reason}");
        leave();
        assertThat(channel.sent).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("courier.sentBack.v1");
            assertThat(message.title()).isEqualTo("请补资料");
            assertThat(message.text()).isEqualTo("原因：...");
            assertThat(message.variables()).containsEntry("reason", "...");
        });
    }

    private void write() {
        var to = OutboxBench.number(Math.floorMod(UUID.randomUUID().hashCode(), 100_000_000));
        bench.send(channel, clock, bench.kind(), to, "test:" + UUID.randomUUID());
    }

    private void leave() {
        var nobody = TestNoticeSettings.provider(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1));
        var node = bench.node(channel, TestNoticeSettings.with(nobody, 3, MANY), clock);
        node.round();
        node.awaitSent();
    }
}
