package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.notice.channel.SendResult;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What becomes of a message that is due, try by try. */
@PortalTest
class DispatcherTests {

    private static final int TRIES = 3;
    private static final int MANY = 10;
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    @Autowired
    OutboxBench bench;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    private final String cause = "test:" + UUID.randomUUID();
    private final Recipient somebody = OutboxBench.number(Math.floorMod(cause.hashCode(), 100_000_000));
    private final Script channel = new Script();
    private Dispatcher node;

    @BeforeEach
    void aNodeOfOurOwn() {
        bench.quiet();
        node = node();
    }

    @Test
    void aMessageLeavesOnce() {
        send(somebody);
        rounds(3);
        assertThat(channel.sent).hasSize(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aFailedTryIsMadeAgainUnderTheSameId() {
        channel.next(new SendResult.Later("http-500"));
        send(somebody);
        rounds(2);
        assertThat(channel.sent).hasSize(1);
        assertThat(states()).containsExactly("WAITING http-500");
        clock.advance(LONG_ENOUGH);
        rounds(1);
        assertThat(channel.sent).hasSize(2);
        assertThat(channel.sent.get(1).sendId()).isEqualTo(channel.sent.get(0).sendId());
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void afterTheLastTryItIsDeadAndSaysWhy() {
        channel.always(new SendResult.Later("http-500"));
        send(somebody);
        for (var each = 0; each < TRIES + 2; each++) {
            rounds(1);
            clock.advance(LONG_ENOUGH);
        }
        assertThat(channel.sent).hasSize(TRIES);
        assertThat(states()).containsExactly("DEAD http-500");
    }

    @Test
    void whatTheChannelRefusesForGoodIsNotTriedAgain() {
        channel.always(new SendResult.Never("http-422"));
        send(somebody);
        rounds(1);
        clock.advance(LONG_ENOUGH);
        rounds(1);
        assertThat(channel.sent).hasSize(1);
        assertThat(states()).containsExactly("DEAD http-422");
    }

    @Test
    void aPauseThatTheChannelAsksForIsKeptAndDoesNotCount() {
        channel.always(new SendResult.After(Duration.ofMinutes(3), "http-429"));
        send(somebody);
        for (var each = 0; each < TRIES + 1; each++) {
            rounds(1);
            clock.advance(Duration.ofMinutes(2));
            rounds(1);
            assertThat(channel.sent).hasSize(each + 1);
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(states()).containsExactly("WAITING http-429");
    }

    @Test
    void aChannelThatHangsOrBreaksIsAFailedTry() {
        channel.patience = Duration.ofMillis(100);
        channel.nextHangs();
        channel.nextBreaks();
        send(somebody);
        rounds(1);
        assertThat(states()).containsExactly("WAITING timeout");
        clock.advance(LONG_ENOUGH);
        rounds(1);
        assertThat(states()).containsExactly("WAITING error");
    }

    @Test
    void theNextMessageForSomebodyWaitsForTheOneBefore() {
        channel.next(new SendResult.Later("http-500"));
        send(somebody);
        send(somebody);
        rounds(2);
        assertThat(channel.sent).hasSize(1);
        clock.advance(LONG_ENOUGH);
        rounds(2);
        assertThat(states()).containsExactly("SENT", "SENT");
        assertThat(channel.sent.get(1).sendId()).isEqualTo(channel.sent.get(0).sendId());
        assertThat(channel.sent.get(2).sendId())
                .isNotEqualTo(channel.sent.get(0).sendId());
    }

    @Test
    void quietHoursHoldAMessageUnlessItMayGoAtNight() {
        clock.set(LocalTime.of(23, 10));
        send(somebody);
        send(bench.kind().evenAtNight(), somebody);
        rounds(2);
        assertThat(states()).containsExactly("WAITING quiet-hours", "SENT");
        clock.advance(Duration.ofHours(7).plusMinutes(49));
        rounds(1);
        assertThat(channel.sent).hasSize(1);
        clock.advance(Duration.ofMinutes(1));
        rounds(1);
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void tenOfAKindLeaveAsOne() {
        for (var each = 0; each < MANY; each++) {
            send(somebody);
        }
        rounds(3);
        assertThat(channel.sent).singleElement().satisfies(message -> {
            assertThat(message.kind()).isEqualTo("notice.collapsed");
            assertThat(message.variables()).containsEntry("count", Integer.toString(MANY));
            assertThat(message.text()).contains(Integer.toString(MANY));
        });
        assertThat(states()).hasSize(MANY).startsWith("SENT").containsOnlyOnce("SENT");
        assertThat(states().stream().filter("COLLAPSED"::equals)).hasSize(MANY - 1);
    }

    @Test
    void oneAddressGetsOnlySoManyAMinute() {
        channel.perMinute = 2;
        send(somebody);
        send(somebody);
        send(somebody);
        rounds(5);
        assertThat(states()).containsExactly("SENT", "SENT", "WAITING rate");
        clock.advance(Duration.ofMinutes(1));
        rounds(1);
        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void oldNewsAreNotTold() {
        channel.next(new SendResult.Later("http-500"));
        send(bench.kind().validFor(Duration.ofMinutes(5)), somebody);
        rounds(1);
        clock.advance(Duration.ofMinutes(5));
        rounds(1);
        assertThat(channel.sent).hasSize(1);
        assertThat(states()).containsExactly("EXPIRED old-news");
    }

    @Test
    void aCourierIsReachedAtTheNumberOfThisMoment() {
        var courier = people.courier();
        send(new Recipient.Person(new AccountId(courier)));
        rounds(1);
        assertThat(channel.sent).singleElement().satisfies(message -> assertThat(message.address())
                .startsWith("+86139"));
    }

    @Test
    void whoeverIsGoneOrSuspendedBetweenWritingAndSendingIsNotWrittenTo() {
        var gone = people.courier();
        var suspended = people.courier();
        send(new Recipient.Person(new AccountId(gone)));
        send(new Recipient.Person(new AccountId(suspended)));
        database.sql("UPDATE account SET status = 'SUSPENDED' WHERE id = ?")
                .param(gone)
                .update();
        database.sql("UPDATE courier SET status = 'SUSPENDED' WHERE id = ?")
                .param(suspended)
                .update();
        rounds(2);
        assertThat(channel.sent).isEmpty();
        assertThat(states()).containsExactly("CANCELLED no-account", "DEAD no-address");
    }

    @Test
    void aDeadNodesMessageIsTakenOverAndItsLateResultCountsNothing() {
        send(somebody);
        var dead = bench.claims(clock);
        var claim = dead.take(ChannelName.SMS, 8).getFirst();
        clock.advance(Claims.LEASE.minusSeconds(1));
        rounds(1);
        assertThat(channel.sent).isEmpty();
        clock.advance(Duration.ofSeconds(2));
        rounds(1);
        assertThat(channel.sent).singleElement().satisfies(message -> assertThat(message.sendId())
                .isEqualTo(claim.sendId()));
        assertThat(dead.finish(claim, DeliveryState.DEAD, "late", "", null)).isFalse();
        assertThat(dead.putBack(claim, clock.instant(), "late", true, null)).isFalse();
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void aMessageNobodyCanReadAnyMoreIsDeadAndBlocksNobody() {
        send(somebody);
        send(somebody);
        database.sql("UPDATE notice SET payload = 'x' WHERE cause = ? ORDER BY id LIMIT 1")
                .param(cause)
                .update();
        rounds(2);
        assertThat(states()).containsExactly("DEAD unreadable", "SENT");
    }

    @Test
    void lookingForWhatIsDueReadsIndexesOnly() {
        send(somebody);
        var keys = database.sql("EXPLAIN " + Claims.DUE)
                .param("channel", "SMS")
                .param("now", DatabaseTime.of(clock.instant()))
                .param("most", 8)
                .query((row, number) -> String.valueOf(row.getString("key")))
                .list();
        assertThat(keys).isNotEmpty().doesNotContain("null");
    }

    private Dispatcher node() {
        var nobody = TestNoticeSettings.provider(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1));
        return bench.node(channel, TestNoticeSettings.with(nobody, TRIES, MANY), clock);
    }

    private void send(Recipient to) {
        send(bench.kind(), to);
    }

    private void send(NoticeKind<?> kind, Recipient to) {
        bench.send(channel, clock, kind, to, cause);
    }

    private void rounds(int count) {
        for (var each = 0; each < count; each++) {
            node.round();
            node.awaitSent();
        }
    }

    private List<String> states() {
        return database.sql("""
                        SELECT CONCAT(d.state, IF(d.problem IS NULL, '', CONCAT(' ', d.problem)))
                        FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.cause = ? ORDER BY d.id
                        """).param(cause).query(String.class).list();
    }
}
