package cn.yuetan.portal.notice.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.notice.duty.AlarmMark.What;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.IllegalTransactionStateException;

/** An alarm climbs the roster until somebody takes it. */
@PortalTest
class AlarmTests {

    private static final Duration PACE = Duration.ofMinutes(2);
    private static final Locale CHINESE = Locale.SIMPLIFIED_CHINESE;

    @Autowired
    TestDuty duty;

    @Autowired
    AlarmBoard board;

    @Autowired
    cn.yuetan.portal.notice.Alarms alarms;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private long first;
    private long deputy;

    @BeforeEach
    void twoOnDuty() {
        clock.reset();
        duty.quiet();
        first = people.staff();
        deputy = people.staff();
        duty.always(1, first);
        duty.always(2, deputy);
    }

    @AfterEach
    void quiet() {
        duty.quiet();
        people.nobody();
    }

    @Test
    void itCallsTheFirstThenTheDeputyThenTheOffice() {
        var office = officeWorker();
        var alarm = duty.raise();
        assertThat(duty.look()).isEqualTo(1);
        assertThat(duty.heard(alarm, first)).isEqualTo(1);
        assertThat(duty.heard(alarm, deputy)).isZero();
        assertThat(duty.look()).isZero();
        clock.advance(PACE);
        assertThat(duty.look()).isEqualTo(1);
        assertThat(duty.heard(alarm, deputy)).isEqualTo(1);
        assertThat(duty.heard(alarm, office)).isZero();
        clock.advance(PACE);
        duty.look();
        assertThat(duty.heard(alarm, first)).isEqualTo(3);
        assertThat(duty.heard(alarm, deputy)).isEqualTo(2);
        assertThat(duty.heard(alarm, office)).isEqualTo(1);
        assertThat(duty.marks(alarm)).startsWith(What.RAISED, What.CALLED, What.CALLED, What.CALLED);
        assertThat(duty.marks(alarm)).contains(What.EVERYBODY);
    }

    @Test
    void tenCallsAreOneLineToRead() {
        var alarm = duty.raise();
        for (var call = 0; call < 10; call++) {
            duty.look();
            clock.advance(PACE);
        }
        assertThat(duty.heard(alarm, first)).isEqualTo(10);
        assertThat(database.sql("SELECT COUNT(*) FROM notice WHERE cause = ? AND account_id = ? AND state = 'UNREAD'")
                        .param("alarm:" + alarm)
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aCallLeavesByShortMessageAtNightToo() {
        database.sql("UPDATE notice_delivery SET state = 'CANCELLED' WHERE state = 'WAITING'")
                .update();
        var alarm = duty.raise();
        duty.look();
        assertThat(database.sql("""
                                SELECT d.urgent FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
                                WHERE n.cause = ? AND n.account_id = ? AND d.channel = 'SMS' AND d.state = 'WAITING'
                                """)
                        .param("alarm:" + alarm)
                        .param(first)
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    @Test
    void whoTakesItStopsTheCallingAndTheOthersHearIt() {
        var alarm = duty.raise();
        duty.look();
        clock.advance(PACE);
        duty.look();
        asStaff(deputy);
        board.take(alarm);
        board.take(alarm);
        clock.advance(PACE);
        assertThat(duty.look()).isZero();
        assertThat(told(alarm, first)).isEqualTo(1);
        assertThat(told(alarm, deputy)).isZero();
        assertThat(duty.marks(alarm)).endsWith(What.TAKEN).containsOnlyOnce(What.TAKEN);
        assertThat(database.sql(
                                "SELECT COUNT(*) FROM notice WHERE cause = ? AND kind = 'notice.drill' AND settled_at IS NULL")
                        .param("alarm:" + alarm)
                        .query(Integer.class)
                        .single())
                .isZero();
        asStaff(first);
        assertThatThrownBy(() -> board.take(alarm))
                .isInstanceOfSatisfying(AlarmRefused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("notice.alarms.refused.taken"));
        assertThatThrownBy(() -> board.finish(alarm, AlarmOutcome.HELPED)).isInstanceOf(AlarmRefused.class);
        assertThatThrownBy(() -> board.handBack(alarm)).isInstanceOf(AlarmRefused.class);
    }

    @Test
    void whatIsHandedBackRingsAgainFromTheFirst() {
        var alarm = duty.raise();
        duty.look();
        asStaff(first);
        board.take(alarm);
        board.handBack(alarm);
        assertThat(duty.look()).isEqualTo(1);
        assertThat(duty.heard(alarm, first)).isEqualTo(2);
        assertThat(duty.heard(alarm, deputy)).isZero();
        board.take(alarm);
        board.finish(alarm, AlarmOutcome.FALSE_ALARM);
        clock.advance(PACE);
        assertThat(duty.look()).isZero();
        assertThat(board.ended(CHINESE).getFirst())
                .satisfies(entry -> assertThat(entry.outcome()).isEqualTo(AlarmOutcome.FALSE_ALARM));
        assertThatThrownBy(() -> board.handBack(alarm)).isInstanceOf(AlarmRefused.class);
        assertThatThrownBy(() -> board.take(alarm)).isInstanceOf(AlarmRefused.class);
    }

    @Test
    void theEndOfItsCauseEndsIt() {
        var alarm = duty.raise("door:7", RequestKey.fresh());
        duty.look();
        duty.causeGone("door:7");
        duty.causeGone("door:7");
        clock.advance(PACE);
        assertThat(duty.look()).isZero();
        assertThat(duty.state(alarm)).isEqualTo("OVER");
        assertThat(duty.marks(alarm)).containsOnlyOnce(What.CAUSE_GONE);
    }

    @Test
    void whatIsInSomebodysHandOutlivesItsCause() {
        var alarm = duty.raise("door:8", RequestKey.fresh());
        duty.look();
        asStaff(first);
        board.take(alarm);
        duty.causeGone("door:8");
        assertThat(duty.state(alarm)).isEqualTo("TAKEN");
    }

    @Test
    void theSameKeyRaisesItOnceAndNeverOutsideOfATransaction() {
        var key = RequestKey.fresh();
        assertThat(duty.raise("door:9", key)).isEqualTo(duty.raise("door:9", key));
        assertThatThrownBy(() -> alarms.raise(
                        DutyNotices.DRILL, new DutyNotices.Drill("", clock.instant()), "door:9", RequestKey.fresh()))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void anAlarmThatNobodyCanReadCallsAllTheSame() {
        var alarm = duty.raise();
        database.sql("UPDATE alarm SET payload = 'broken' WHERE id = ?")
                .param(alarm)
                .update();
        assertThat(duty.look()).isEqualTo(1);
        assertThat(database.sql("SELECT kind FROM notice WHERE cause = ? AND account_id = ?")
                        .param("alarm:" + alarm)
                        .param(first)
                        .query(String.class)
                        .list())
                .containsExactly("notice.unreadableAlarm");
        clock.advance(PACE);
        duty.look();
        assertThat(database.sql("SELECT COUNT(*) FROM notice WHERE cause = ? AND account_id = ? AND state = 'UNREAD'")
                        .param("alarm:" + alarm)
                        .param(first)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        asStaff(first);
        assertThat(board.open(CHINESE)).extracting(AlarmEntry::id).contains(alarm);
    }

    @Test
    void peopleSeeWhatConcernsThemAndTheOfficeSeesAll() {
        var alarm = duty.raise();
        duty.look();
        people.actAsKeeper(people.station());
        assertThat(board.open(CHINESE)).isEmpty();
        assertThat(board.trails(List.of(alarm))).isEmpty();
        assertThatThrownBy(() -> board.take(alarm)).isInstanceOf(AlarmRefused.class);
        assertThatThrownBy(() -> board.drill(RequestKey.fresh())).isInstanceOf(AccessDeniedException.class);
        people.actAsOffice();
        assertThat(board.open(CHINESE)).extracting(AlarmEntry::id).containsExactly(alarm);
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> board.open(CHINESE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> board.take(alarm)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void oneDrillAtATimeAndADoubleTapIsOne() {
        people.actAsOffice();
        var key = RequestKey.fresh();
        board.drill(key);
        board.drill(key);
        assertThat(board.open(CHINESE)).hasSize(1);
        assertThatThrownBy(() -> board.drill(RequestKey.fresh())).isInstanceOf(AlarmRefused.class);
    }

    @Test
    void theBoardCostsTheSameForManyAlarms() {
        people.actAsOffice();
        duty.raise();
        duty.look();
        var few = Statements.of(() -> board.open(CHINESE)).size();
        for (var i = 0; i < 20; i++) {
            duty.raise();
        }
        duty.look();
        assertThat(Statements.of(() -> board.open(CHINESE))).hasSizeLessThanOrEqualTo(few + 1);
        assertThat(few).isLessThanOrEqualTo(2);
        var ids = board.open(CHINESE).stream().map(AlarmEntry::id).toList();
        assertThat(Statements.of(() -> board.trails(ids))).hasSize(2);
    }

    /** Four nodes look at the same moment: each alarm calls once. */
    @Test
    @Tag("database")
    void manyNodesMakeOneCall() throws Exception {
        var raised = new java.util.ArrayList<Long>();
        for (var i = 0; i < 30; i++) {
            raised.add(duty.raise());
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var looks = java.util.Collections.<Callable<Integer>>nCopies(
                    4, () -> duty.node(duty.notices()).look());
            for (var look : nodes.invokeAll(looks)) {
                look.get();
            }
        }
        duty.look();
        assertThat(raised).allSatisfy(alarm -> {
            assertThat(duty.calls(alarm)).isEqualTo(1);
            assertThat(duty.heard(alarm, first)).isEqualTo(1);
        });
    }

    /** Two people press at the same moment: one of them has it, the other hears who. */
    @Test
    @Tag("database")
    void twoWhoPressAtOnceAreOneTaker() throws Exception {
        for (var round = 0; round < 10; round++) {
            var alarm = duty.raise();
            duty.look();
            try (var desks = Executors.newFixedThreadPool(2)) {
                var presses = List.<Callable<Boolean>>of(() -> takes(first, alarm), () -> takes(deputy, alarm));
                var won = 0;
                for (var press : desks.invokeAll(presses)) {
                    won += press.get() ? 1 : 0;
                }
                assertThat(won).isEqualTo(1);
            }
            assertThat(duty.marks(alarm)).containsOnlyOnce(What.TAKEN);
        }
    }

    private boolean takes(long account, long alarm) {
        asStaff(account);
        try {
            board.take(alarm);
            return true;
        } catch (AlarmRefused other) {
            return false;
        } finally {
            people.nobody();
        }
    }

    private void asStaff(long account) {
        people.act(account, java.util.Set.of(), "STAFF");
    }

    private long officeWorker() {
        var account = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'OFFICE', 0)")
                .param(account)
                .update();
        return account;
    }

    private int told(long alarm, long account) {
        return database.sql(
                        "SELECT COUNT(*) FROM notice WHERE cause = ? AND kind = 'notice.alarmTaken' AND account_id = ?")
                .param("alarm:" + alarm)
                .param(account)
                .query(Integer.class)
                .single();
    }
}
