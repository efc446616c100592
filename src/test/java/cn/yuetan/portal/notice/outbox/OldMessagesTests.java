package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.inbox.Inbox;
import cn.yuetan.portal.notice.inbox.InboxFilter;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Old messages make neither the outbox's page, nor somebody's inbox, nor the search for what is due slower.
 * {@code -Dportal.old=1000000} for the whole measurement.
 */
@PortalTest
class OldMessagesTests {

    private static final int FEW = 1_000;
    private static final int MANY = Integer.getInteger("portal.old", 40_000);
    private static final int PAGE = 50;
    private static final int TIMES = 41;

    /** What a loaded machine adds to anything. */
    private static final long NOISE_MICROS = 2_000;

    @Autowired
    OutboxTrail trail;

    @Autowired
    Inbox inbox;

    @Autowired
    OutboxBench bench;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Test
    @Tag("database")
    @Timeout(600)
    void pagesStayAsQuickAsTheyWere() {
        bench.quiet();
        var account = people.courier();
        write(account, FEW);
        var before = measure(account);
        write(account, MANY - FEW);
        var after = measure(account);
        System.out.printf("old messages: %d %s, %d %s (median microseconds)%n", FEW, before, MANY, after);
        before.forEach((what, micros) ->
                assertThat(Objects.requireNonNull(after.get(what))).as(what).isLessThan(2 * micros + NOISE_MICROS));
    }

    @AfterEach
    void forget() {
        while (database.sql("DELETE FROM notice WHERE cause = 'test:old' LIMIT 5000")
                        .update()
                > 0) {
            // small steps: one statement for all of them would outlast the driver's patience
        }
    }

    private Map<String, Long> measure(long account) {
        var figures = new LinkedHashMap<String, Long>();
        figures.put("due", median(() -> bench.claims(clock).take(ChannelName.SMS, 8)));
        people.actAsOffice();
        figures.put("outbox", median(() -> trail.before(Long.MAX_VALUE, null, PAGE)));
        figures.put("sent", median(() -> trail.before(Long.MAX_VALUE, DeliveryState.SENT, PAGE)));
        people.actAsCourier(account);
        for (var filter : InboxFilter.values()) {
            figures.put(
                    "inbox " + filter, median(() -> inbox.page(filter, null, Long.MAX_VALUE, PAGE, Locale.CHINESE)));
        }
        return figures;
    }

    private static long median(Runnable act) {
        var times = new ArrayList<Long>();
        for (var each = 0; each < TIMES; each++) {
            var start = System.nanoTime();
            act.run();
            times.add((System.nanoTime() - start) / 1000);
        }
        Collections.sort(times);
        return times.get(TIMES / 2);
    }

    /** Half of them this courier's, read long ago; all of them sent. */
    private void write(long account, int count) {
        var other = people.courier();
        database.sql("""
                        INSERT INTO notice (request_key, kind, topic, account_id, cause, payload, opens, created_at, state)
                        SELECT UNHEX(REPLACE(UUID(), '-', '')), 'courier.approved', 'ACCOUNT', IF(MOD(s.seq, 2) = 0, ?, ?),
                               'test:old', 'x', '', UTC_TIMESTAMP(6) - INTERVAL 60 DAY, 'DONE'
                        FROM seq_1_to_%d s
                        """.formatted(count)).param(account).param(other).update();
        database.sql("""
                        INSERT IGNORE INTO notice_delivery (send_id, notice_id, kind, channel, lane, urgent, state, not_before,
                                                            expires_at, created_at, finished_at)
                        SELECT request_key, id, kind, 'SMS', CONCAT('SMS:a', account_id), FALSE, 'SENT', created_at,
                               created_at + INTERVAL 2 DAY, created_at, created_at
                        FROM notice WHERE cause = 'test:old'
                        """).update();
    }
}
