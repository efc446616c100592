package cn.yuetan.portal.notice.duty;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The room of a roster hears of its alarms, where it has a bot. */
@PortalTest
class RoomIsCalledTests {

    @Autowired
    TestDuty duty;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    private long onDuty;

    @BeforeEach
    void oneOnDuty() {
        clock.reset();
        duty.quiet();
        onDuty = people.staff();
        duty.always(1, onDuty);
    }

    @AfterEach
    void quiet() {
        duty.rooms(false);
        duty.quiet();
    }

    @Test
    void aRoomWithABotIsToldWithEachCall() {
        duty.rooms(true);
        var alarm = duty.raise();
        duty.look();
        assertThat(told(alarm, "notice.drill")).isEqualTo(1);
        clock.advance(Duration.ofMinutes(2));
        duty.look();
        assertThat(told(alarm, "notice.drill")).isEqualTo(2);
        assertThat(duty.heard(alarm, onDuty)).isEqualTo(2);
    }

    @Test
    void nothingIsWrittenForARoomWithoutABot() {
        var alarm = duty.raise();
        duty.look();
        assertThat(told(alarm, "notice.drill")).isZero();
        assertThat(duty.heard(alarm, onDuty)).isEqualTo(1);
    }

    @Test
    void theRoomHearsThatSomebodyTookIt() {
        duty.rooms(true);
        var alarm = duty.raise();
        duty.look();
        var taken = new DutyNotices.TakenInHand(alarm, "李测试", clock.instant());
        transaction.executeWithoutResult(status -> duty.calls().taken(taken, "office", List.of(new AccountId(onDuty))));
        assertThat(told(alarm, "notice.alarmTaken")).isEqualTo(1);
        duty.rooms(false);
        var other = duty.raise();
        var alone = new DutyNotices.TakenInHand(other, "李测试", clock.instant());
        transaction.executeWithoutResult(status -> duty.calls().taken(alone, "office", List.of()));
        assertThat(told(other, "notice.alarmTaken")).isZero();
    }

    private int told(long alarm, String kind) {
        return database.sql("SELECT COUNT(*) FROM notice WHERE cause = ? AND kind = ? AND account_id IS NULL")
                .param("alarm:" + alarm)
                .param(kind)
                .query(Integer.class)
                .single();
    }
}
