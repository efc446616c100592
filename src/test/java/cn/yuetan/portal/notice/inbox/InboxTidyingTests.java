package cn.yuetan.portal.notice.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class InboxTidyingTests {

    @Autowired
    private InboxTidying tidying;

    @Autowired
    private TestInbox messages;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Test
    void forgetsMessagesAfterAYearAndNoSooner() {
        var me = people.courier();
        // Far in the past, so that nobody else's messages are old enough.
        clock.set(TestClock.MONDAY.minusYears(3), LocalTime.of(9, 0));
        var old = messages.put(me);
        clock.advance(Duration.ofDays(2));
        var younger = messages.put(me);

        clock.advance(Duration.ofDays(364));
        tidying.tidyUp();
        assertThat(of(me)).containsExactly(younger).doesNotContain(old);

        clock.advance(Duration.ofDays(2));
        tidying.tidyUp();
        assertThat(of(me)).isEmpty();
    }

    @Test
    void looksForOldMessagesAlongTheirAge() {
        var plan = database.sql(
                        "EXPLAIN DELETE FROM notice WHERE created_at < '2020-01-01' ORDER BY created_at LIMIT 2000")
                .query((row, number) -> row.getString("key") + " " + row.getString("Extra"))
                .list();
        assertThat(plan).allMatch(line -> line.startsWith("notice_age") && !line.contains("filesort"));
    }

    private List<Long> of(long account) {
        return database.sql("SELECT id FROM notice WHERE account_id = ? ORDER BY id")
                .param(account)
                .query(Long.class)
                .list();
    }
}
