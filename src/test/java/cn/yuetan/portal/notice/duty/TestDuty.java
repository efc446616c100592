package cn.yuetan.portal.notice.duty;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.ActiveAccounts;
import cn.yuetan.portal.notice.Alarms;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.notice.inbox.FoldedEntries;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.testing.TestClock;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Rosters, alarms and clocks on the test's database; each clock is like one node of the portal. */
@Component
public class TestDuty {

    private final JdbcClient database;
    private final PlatformTransactionManager transactions;
    private final RosterTable rosters;
    private final AlarmTrail trail;
    private final NoticeCatalog catalog;
    private final PersonalData personalData;
    private final ActiveAccounts accounts;
    private final FoldedEntries inbox;
    private final LiveUpdates live;
    private final TestClock clock;
    private final Alarms alarms;
    private final Notices notices;
    private boolean withBot;

    TestDuty(
            JdbcClient database,
            PlatformTransactionManager transactions,
            RosterTable rosters,
            AlarmTrail trail,
            NoticeCatalog catalog,
            PersonalData personalData,
            ActiveAccounts accounts,
            FoldedEntries inbox,
            LiveUpdates live,
            TestClock clock,
            Alarms alarms,
            Notices notices) {
        this.database = database;
        this.transactions = transactions;
        this.rosters = rosters;
        this.trail = trail;
        this.catalog = catalog;
        this.personalData = personalData;
        this.accounts = accounts;
        this.inbox = inbox;
        this.live = live;
        this.clock = clock;
        this.alarms = alarms;
        this.notices = notices;
    }

    /** No alarm rings, nobody is on any roster. */
    public void quiet() {
        database.sql("UPDATE alarm SET state = 'OVER' WHERE state IN ('OPEN', 'TAKEN')")
                .update();
        database.sql("DELETE FROM duty_line").update();
        database.sql("DELETE FROM duty_absence").update();
    }

    /** This account is on duty day and night. */
    public void always(int tier, long account) {
        line(tier, account, DayRule.EVERY_DAY, 0, "00:00:00", "00:00:00");
    }

    void line(int tier, long account, DayRule rule, int weekdays, String starts, String ends) {
        database.sql("""
                        INSERT INTO duty_line (request_key, roster, tier, account_id, rule, weekdays, starts, ends, first_day)
                        VALUES (?, 'office', ?, ?, ?, ?, ?, ?, '2020-01-01')
                        """)
                .param(RequestKey.fresh().bytes())
                .param(tier)
                .param(account)
                .param(rule.name())
                .param(weekdays)
                .param(starts)
                .param(ends)
                .update();
    }

    /** Raises a drill; returns its number. */
    public long raise() {
        return raise("drill:" + UUID.randomUUID(), RequestKey.fresh());
    }

    long raise(String cause, RequestKey key) {
        return Objects.requireNonNull(new TransactionTemplate(transactions)
                .execute(status ->
                        alarms.raise(DutyNotices.DRILL, new DutyNotices.Drill("测试", clock.instant()), cause, key)));
    }

    void causeGone(String cause) {
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> alarms.causeGone(DutyNotices.DRILL, cause));
    }

    /** A clock that looks once. */
    public int look() {
        return node(notices).look();
    }

    /** From here on each roster has a room with a bot, or none has. */
    void rooms(boolean withBots) {
        withBot = withBots;
    }

    AlarmCalls calls() {
        return callsBy(notices);
    }

    private AlarmCalls callsBy(Notices ways) {
        return new AlarmCalls(ways, catalog, personalData, room -> withBot);
    }

    AlarmClock node(Notices ways) {
        var steps = steps(ways);
        var settings = TestNoticeSettings.with(
                TestNoticeSettings.provider(URI.create("http://localhost"), Duration.ofSeconds(1)), 12, 10);
        return new AlarmClock(steps, trail, live, clock, settings, new SimpleMeterRegistry());
    }

    /** A node written without a thought for clocks that are put back: it believes every time that it wrote. */
    Runnable naiveNode(Notices ways) {
        var steps = steps(ways);
        return () -> {
            var now = clock.instant();
            var due = database.sql("SELECT id FROM alarm WHERE state = 'OPEN' AND next_step_at <= ?")
                    .param(DatabaseTime.of(now))
                    .query(Long.class)
                    .list();
            for (var alarm : due) {
                try {
                    steps.call(alarm, now);
                } catch (IllegalStateException crashed) {
                    // tried again with the next look, like the real one
                }
            }
        };
    }

    private AlarmSteps steps(Notices ways) {
        return new AlarmSteps(database, transactions, rosters, trail, callsBy(ways), accounts, inbox);
    }

    Notices notices() {
        return notices;
    }

    int calls(long alarm) {
        return number("SELECT calls FROM alarm WHERE id = ?", alarm);
    }

    String state(long alarm) {
        return database.sql("SELECT state FROM alarm WHERE id = ?")
                .param(alarm)
                .query(String.class)
                .single();
    }

    /** How many calls of this alarm this person had in the inbox. */
    int heard(long alarm, long account) {
        return database.sql("SELECT COUNT(*) FROM notice WHERE cause = ? AND kind = 'notice.drill' AND account_id = ?")
                .param("alarm:" + alarm)
                .param(account)
                .query(Integer.class)
                .single();
    }

    List<AlarmMark.What> marks(long alarm) {
        return trail.of(List.of(alarm)).getOrDefault(alarm, List.of()).stream()
                .map(AlarmMark::what)
                .toList();
    }

    List<AccountId> onDuty() {
        return rosters.between("office", clock.instant(), clock.instant()).at(clock.instant()).stream()
                .map(OnDuty::person)
                .toList();
    }

    private int number(String sql, long alarm) {
        return database.sql(sql).param(alarm).query(Integer.class).single();
    }
}
