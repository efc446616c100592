package cn.yuetan.portal.notice.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The office hears of a hole before it comes, once. */
@PortalTest
class HoleWatchTests {

    @Autowired
    HoleWatch watch;

    @Autowired
    TestDuty duty;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private long office;

    @BeforeEach
    void anOffice() {
        clock.reset();
        duty.quiet();
        office = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'OFFICE', 0)")
                .param(office)
                .update();
    }

    @AfterEach
    void quiet() {
        duty.quiet();
        clock.reset();
    }

    @Test
    void aHoleOfTheComingWeekIsToldOnceUntilItIsFilled() {
        duty.line(1, people.staff(), DayRule.EVERY_DAY, 0, "08:00:00", "20:00:00");
        watch.look();
        clock.advance(Duration.ofMinutes(30));
        watch.look();
        assertThat(open()).isEqualTo(1);
        duty.line(1, people.staff(), DayRule.EVERY_DAY, 0, "20:00:00", "08:00:00");
        watch.look();
        assertThat(open()).isZero();
    }

    @Test
    void anEmptyRosterIsToldOnceADay() {
        for (var halfHours = 0; halfHours < 20; halfHours++) {
            watch.look();
            clock.advance(Duration.ofMinutes(30));
        }
        assertThat(open()).isEqualTo(1);
        clock.advance(Duration.ofDays(1));
        watch.look();
        assertThat(open()).isEqualTo(2);
    }

    private int open() {
        return database.sql("""
                        SELECT COUNT(*) FROM notice
                        WHERE account_id = ? AND kind = 'notice.rosterHole' AND settled_at IS NULL
                        """).param(office).query(Integer.class).single();
    }
}
