package cn.yuetan.portal.notice.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was put off comes back on open pages; here on nodes of our own. */
@PortalTest
class ComingBackTests {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration STEP = Duration.ofSeconds(2);

    @Autowired
    Inbox inbox;

    @Autowired
    TestInbox messages;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final List<String> told = new ArrayList<>();
    private final LiveUpdates heard = new LiveUpdates() {
        @Override
        public void publish(String topic) {
            told.add(topic);
        }
    };
    private long me;
    private String topic;

    @BeforeEach
    void somebody() {
        clock.reset();
        database.sql("UPDATE notice SET snoozed_until = NULL").update();
        me = people.courier();
        topic = "inbox:" + me;
        people.actAsCourier(me);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void tellsTheOwnerOnceAtTheMinute() {
        var node = new ComingBack(database, heard, clock);
        inbox.snooze(messages.put(me), Snooze.ONE_HOUR);
        inbox.snooze(messages.put(me), Snooze.ONE_HOUR);
        clock.advance(HOUR.minus(STEP));
        node.round();
        assertThat(told).isEmpty();
        clock.advance(STEP);
        node.round();
        clock.advance(STEP);
        node.round();
        assertThat(told).containsExactly(topic);
    }

    @Test
    void everyNodeTellsItsOwnPages() {
        var one = new ComingBack(database, heard, clock);
        var two = new ComingBack(database, heard, clock);
        inbox.snooze(messages.put(me), Snooze.ONE_HOUR);
        clock.advance(HOUR.plus(STEP));
        one.round();
        two.round();
        assertThat(told).containsExactly(topic, topic);
    }

    @Test
    void aLookThatWasMissedIsMadeUpFor() {
        var node = new ComingBack(database, heard, clock);
        inbox.snooze(messages.put(me), Snooze.ONE_HOUR);
        clock.advance(Duration.ofHours(5));
        node.round();
        assertThat(told).containsExactly(topic);
    }

    @Test
    void whatWasTakenBackOrPutAwayIsNotNews() {
        var node = new ComingBack(database, heard, clock);
        var woken = messages.put(me);
        inbox.snooze(woken, Snooze.ONE_HOUR);
        inbox.wake(woken);
        var done = messages.put(me);
        inbox.snooze(done, Snooze.ONE_HOUR);
        inbox.done(done);
        clock.advance(HOUR.plus(STEP));
        node.round();
        assertThat(told).isEmpty();
    }

    @Test
    void tellsEachOwner() {
        var owners =
                database.sql("SELECT MAX(id) FROM account").query(Long.class).single();
        var node = new ComingBack(database, heard, clock);
        var soon = DatabaseTime.of(clock.instant().plus(HOUR));
        for (var each = 0; each < 3; each++) {
            database.sql("UPDATE notice SET snoozed_until = ? WHERE id = ?")
                    .param(soon)
                    .param(messages.put(people.courier()))
                    .update();
        }
        clock.advance(HOUR);
        node.round();
        assertThat(told).hasSize(3).doesNotHaveDuplicates().allMatch(each -> id(each) > owners);
    }

    @Test
    void aLookIsOneStatementOnAnIndex() {
        var node = new ComingBack(database, heard, clock);
        clock.advance(STEP);
        var sent = Statements.of(node::round);
        assertThat(sent).hasSize(1);
        var plan = database.sql("EXPLAIN " + sent.getFirst())
                .param(DatabaseTime.of(clock.instant()))
                .param(DatabaseTime.of(clock.instant().plus(STEP)))
                .param(0)
                .query((row, number) -> row.getString("key"))
                .list();
        assertThat(plan).first().isIn("notice_coming_back");
    }

    private static long id(String inboxTopic) {
        return Long.parseLong(inboxTopic.substring("inbox:".length()));
    }
}
