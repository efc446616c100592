package cn.yuetan.portal.notice.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.InboxCounts;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class InboxTests {

    @Autowired
    private Inbox inbox;

    @Autowired
    private InboxCounts counts;

    @Autowired
    private TestInbox messages;

    @Autowired
    private TestPeople people;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcClient database;

    @Autowired
    private PlatformTransactionManager transactions;

    private long me;

    @BeforeEach
    void aCourier() {
        clock.reset();
        me = people.courier();
        people.actAsCourier(me);
    }

    @AfterEach
    void timeGoesBack() {
        clock.reset();
    }

    @Test
    void readsOwnMessagesNewestFirstInOneStatement() {
        var first = messages.put(me);
        messages.put(people.courier());
        var second = messages.put(me);
        var statements = Statements.of(() -> assertThat(ids(InboxFilter.OPEN)).containsExactly(second, first));
        assertThat(statements).hasSize(1);
    }

    @Test
    void readsEveryPageAlongAnIndexOfItsOwner() {
        messages.put(me);
        for (var filter : InboxFilter.values()) {
            var statement = Statements.of(() -> ids(filter))
                    .getFirst()
                    .replace("account_id = ?", "account_id = " + me)
                    .replace("id < ?", "id < " + Long.MAX_VALUE)
                    .replace("LIMIT ?", "LIMIT 30")
                    .replace("?", "'2026-11-23 03:20:00'");
            var keys = database.sql("EXPLAIN " + statement)
                    .query((row, number) -> row.getString("table") + " " + row.getString("key"))
                    .list();
            assertThat(keys)
                    .as(filter.name())
                    .filteredOn(line -> line.startsWith("notice "))
                    .isNotEmpty()
                    .allMatch(line -> line.matches("notice notice_(inbox|by_topic|snoozed)"));
        }
    }

    @Test
    void turnsPagesWithoutLosingOrRepeating() {
        var all = IntStream.range(0, 7)
                .mapToLong(each -> messages.put(me))
                .boxed()
                .toList();
        inbox.open(all.get(2));
        inbox.open(all.get(5));
        var seen = new ArrayList<Long>();
        var before = Long.MAX_VALUE;
        for (var page = read(InboxFilter.OPEN, before, 3); !page.isEmpty(); page = read(InboxFilter.OPEN, before, 3)) {
            page.forEach(entry -> seen.add(entry.id()));
            before = page.getLast().id();
        }
        assertThat(seen).containsExactlyElementsOf(all.reversed());
    }

    @Test
    void narrowsToAGroup() {
        messages.put(me, NoticeGroup.STATION, "");
        var meal = messages.put(me, NoticeGroup.MEAL, "/meals");
        assertThat(inbox.page(InboxFilter.OPEN, NoticeGroup.MEAL, Long.MAX_VALUE, 10, Locale.ENGLISH))
                .extracting(InboxEntry::id)
                .containsExactly(meal);
    }

    @Test
    void countsUnreadInOneStatement() {
        messages.put(me);
        inbox.open(messages.put(me));
        inbox.snooze(messages.put(me), Snooze.ONE_HOUR);
        var statements = Statements.of(() -> assertThat(counts.unread()).isEqualTo(1));
        assertThat(statements).hasSize(1);
    }

    @Test
    void countsNoFurtherThanAnybodyReads() {
        IntStream.range(0, 103).forEach(each -> messages.put(me));
        assertThat(counts.unread()).isEqualTo(InboxCounts.MOST);
    }

    @Test
    void openingMarksAsReadAndLeadsToThePage() {
        var id = messages.put(me, NoticeGroup.MEAL, "/meals");
        assertThat(inbox.open(id)).contains("/meals");
        assertThat(inbox.open(id)).contains("/meals");
        assertThat(ids(InboxFilter.UNREAD)).isEmpty();
        assertThat(ids(InboxFilter.OPEN)).containsExactly(id);
    }

    @Test
    void leadsNowhereOutsideThePortal() {
        assertThat(inbox.open(messages.put(me, NoticeGroup.MEAL, "//elsewhere.example/x")))
                .isEmpty();
        assertThat(inbox.open(messages.put(me, NoticeGroup.MEAL, "https://elsewhere.example")))
                .isEmpty();
    }

    @Test
    void somebodyElsesMessageCannotBeTouched() {
        var owner = people.courier();
        var foreign = messages.put(owner);
        assertThatThrownBy(() -> inbox.open(foreign)).isInstanceOf(EntryRefused.class);
        inbox.done(foreign);
        inbox.snooze(foreign, Snooze.ONE_HOUR);
        inbox.readAll(foreign);
        people.actAsCourier(owner);
        assertThat(ids(InboxFilter.UNREAD)).containsExactly(foreign);
    }

    @Test
    void aTabletHasNoWayIn() {
        people.act(me, Set.of(), Roles.KIOSK, Roles.IN_HAND);
        assertThatThrownBy(() -> ids(InboxFilter.OPEN)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void putsAwayAndTakesBackHoweverOftenTapped() {
        var id = messages.put(me);
        inbox.done(id);
        inbox.done(id);
        assertThat(ids(InboxFilter.OPEN)).isEmpty();
        assertThat(ids(InboxFilter.DONE)).containsExactly(id);
        inbox.undoDone(id);
        inbox.undoDone(id);
        assertThat(ids(InboxFilter.OPEN)).containsExactly(id);
        assertThat(ids(InboxFilter.UNREAD)).isEmpty();
    }

    @Test
    void whatIsPutOffComesBackUnread() {
        var id = messages.put(me);
        inbox.open(id);
        inbox.snooze(id, Snooze.ONE_HOUR);
        assertThat(ids(InboxFilter.OPEN)).isEmpty();
        assertThat(ids(InboxFilter.SNOOZED)).containsExactly(id);
        clock.advance(Duration.ofMinutes(61));
        assertThat(ids(InboxFilter.UNREAD)).containsExactly(id);
        assertThat(ids(InboxFilter.SNOOZED)).isEmpty();
    }

    @Test
    void tonightIsSixAndTomorrowIsEight() {
        var tonight = messages.put(me);
        var tomorrow = messages.put(me);
        inbox.snooze(tomorrow, Snooze.TOMORROW);
        inbox.snooze(tonight, Snooze.TONIGHT);
        assertThat(ids(InboxFilter.SNOOZED)).containsExactly(tonight, tomorrow);
        clock.set(LocalTime.of(18, 0));
        assertThat(ids(InboxFilter.OPEN)).containsExactly(tonight);
        clock.set(TestClock.MONDAY.plusDays(1), LocalTime.of(8, 0));
        assertThat(ids(InboxFilter.OPEN)).containsExactly(tomorrow, tonight);
    }

    @Test
    void afterSixNothingIsPutOffUntilTonight() {
        var id = messages.put(me);
        clock.set(LocalTime.of(18, 0));
        assertThat(Snooze.offered(clock)).containsExactly(Snooze.ONE_HOUR, Snooze.TOMORROW);
        assertThatThrownBy(() -> inbox.snooze(id, Snooze.TONIGHT)).isInstanceOf(EntryRefused.class);
        assertThat(ids(InboxFilter.OPEN)).containsExactly(id);
    }

    @Test
    void readsAllThatWasOnTheScreenAndNothingThatCameSince() {
        messages.put(me);
        var newest = messages.put(me);
        var since = messages.put(me);
        inbox.readAll(newest);
        inbox.readAll(newest);
        assertThat(ids(InboxFilter.UNREAD)).containsExactly(since);
    }

    @Test
    void aKindThatNobodyDeclaresAnyMoreIsOneCalmLine() {
        messages.put(me);
        assertThat(read(InboxFilter.OPEN, Long.MAX_VALUE, 1).getFirst().title()).isEqualTo("一条旧消息");
        assertThat(inbox.page(InboxFilter.OPEN, null, Long.MAX_VALUE, 1, Locale.ENGLISH)
                        .getFirst()
                        .title())
                .isEqualTo("An old message");
    }

    @Test
    void aPageReadsNoMoreRowsThanItShows() {
        IntStream.range(0, 400).forEach(each -> messages.put(me));
        database.sql("ANALYZE TABLE notice").query().listOfRows();
        var read = rowsRead(() -> read(InboxFilter.OPEN, Long.MAX_VALUE, 20));
        assertThat(read).isLessThan(100);
        assertThat(rowsRead(() -> read(InboxFilter.SNOOZED, Long.MAX_VALUE, 20)))
                .isLessThan(100);
    }

    /** Rows that the database touched, as its own counters say; on one connection, hence inside one transaction. */
    private long rowsRead(Runnable act) {
        var transaction = new TransactionTemplate(transactions);
        return Objects.requireNonNull(transaction.execute(status -> {
            var before = handlerReads();
            act.run();
            return handlerReads() - before;
        }));
    }

    private long handlerReads() {
        return database
                .sql("SHOW SESSION STATUS WHERE Variable_name IN"
                        + " ('Handler_read_next', 'Handler_read_prev', 'Handler_read_rnd_next', 'Handler_read_key')")
                .query((row, number) -> row.getLong("Value"))
                .list()
                .stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private List<InboxEntry> read(InboxFilter filter, long before, int limit) {
        return inbox.page(filter, null, before, limit, Locale.SIMPLIFIED_CHINESE);
    }

    private List<Long> ids(InboxFilter filter) {
        return read(filter, Long.MAX_VALUE, 50).stream().map(InboxEntry::id).toList();
    }
}
