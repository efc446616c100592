package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.notice.channel.SendResult;
import cn.yuetan.portal.notice.choice.MessageChoices;
import cn.yuetan.portal.notice.choice.QuietMode;
import cn.yuetan.portal.notice.duty.TestDuty;
import cn.yuetan.portal.shared.DatabaseTime;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestMail;
import cn.yuetan.portal.testing.TestPeople;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What somebody chose holds in the moment of writing, and again when a message leaves. */
@PortalTest
class ChosenWaysTests {

    private static final String CALL = "notice.drill";

    @Autowired
    MessageChoices choices;

    @Autowired
    OutboxBench bench;

    @Autowired
    Dispatcher dispatcher;

    @Autowired
    AccountContacts contacts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestDuty duty;

    @Autowired
    TestPeople people;

    @Autowired
    TestMail mail;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final String cause = "test:" + UUID.randomUUID();
    private final Script channel = new Script();
    private Dispatcher node;
    private AccountId courier;

    @BeforeEach
    void aCourierAndANode() {
        bench.quiet();
        duty.quiet();
        node = bench.node(channel, settings(), clock);
        courier = new AccountId(people.courier());
        people.actAsCourier(courier.value());
    }

    @AfterEach
    void quiet() {
        duty.quiet();
        mail.on(false);
    }

    @Test
    void whatSomebodyDoesNotWantIsNeverWritten() {
        choices.choose(NoticeGroup.ACCOUNT, ChannelName.SMS, false);
        send("courier.sentBack", courier);
        assertThat(states()).isEmpty();
        choices.choose(NoticeGroup.ACCOUNT, ChannelName.SMS, true);
        send("courier.sentBack", courier);
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void aChoiceMadeInBetweenCountsWhenItLeaves() {
        send("courier.sentBack", courier);
        choices.choose(NoticeGroup.ACCOUNT, ChannelName.SMS, false);
        rounds(1);
        assertThat(channel.sent).isEmpty();
        assertThat(states()).containsExactly("CANCELLED not-wanted");
    }

    @Test
    void whatGoesNoWayByItselfComesWhereItIsWanted() {
        send("notice.announcement", courier);
        assertThat(states()).isEmpty();
        choices.choose(NoticeGroup.ANNOUNCEMENT, ChannelName.SMS, true);
        send("notice.announcement", courier);
        assertThat(states()).containsExactly("WAITING");
    }

    @Test
    void backToTheDefaultIsAsIfNothingHadBeenChosen() {
        choices.choose(NoticeGroup.ACCOUNT, ChannelName.SMS, false);
        choices.choose(NoticeGroup.ACCOUNT, ChannelName.SMS, true);
        send("courier.reopened", courier);
        assertThat(states()).isEmpty();
    }

    @Test
    void emailGoesToTheProvenAddressAndToNobodySuspended() {
        mail.on(true);
        setEmail(courier, "li@example.cn");
        choices.choose(NoticeGroup.ANNOUNCEMENT, ChannelName.EMAIL, true);
        var letters = bench.node(mail, settings(), clock);
        bench.send(mail, clock, bench.kind("notice.announcement"), new Recipient.Person(courier), cause);
        letters.round();
        letters.awaitSent();
        assertThat(mail.sent).singleElement().satisfies(message -> assertThat(message.address())
                .isEqualTo("li@example.cn"));
        bench.send(mail, clock, bench.kind("notice.announcement"), new Recipient.Person(courier), cause);
        people.suspend(courier.value());
        letters.round();
        letters.awaitSent();
        assertThat(mail.sent).hasSize(1);
        assertThat(states()).containsExactly("SENT", "DEAD no-address");
    }

    @Test
    void theirOwnHoursHoldAMessage() {
        choices.quiet(QuietMode.NIGHT_RIDER);
        send("courier.sentBack", courier);
        rounds(1);
        assertThat(states()).containsExactly("WAITING quiet-hours");
        clock.set(LocalTime.of(14, 59));
        rounds(1);
        assertThat(channel.sent).isEmpty();
        clock.set(LocalTime.of(15, 0));
        rounds(1);
        assertThat(states()).containsExactly("SENT");
        clock.set(LocalTime.of(23, 30));
        send("courier.sentBack", courier);
        rounds(1);
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void theSameStartAndEndHoldNothing() {
        choices.quiet(LocalTime.of(11, 0), LocalTime.of(11, 0));
        send("courier.sentBack", courier);
        rounds(1);
        assertThat(states()).containsExactly("SENT");
    }

    @Test
    void otherHoursLetWhatWaitsGoAtOnce() {
        clock.set(LocalTime.of(23, 10));
        send("courier.sentBack", courier);
        send("courier.sentBack", courier);
        rounds(1);
        assertThat(states()).containsExactly("WAITING quiet-hours", "WAITING");
        choices.quiet(QuietMode.NONE);
        rounds(2);
        assertThat(states()).containsExactly("SENT", "SENT");
    }

    @Test
    void aGroupThatMayPassAtNightPassesAndTheRestKeepsItsOrder() {
        clock.set(LocalTime.of(23, 10));
        choices.choose(NoticeGroup.ANNOUNCEMENT, ChannelName.SMS, true);
        send("courier.sentBack", courier);
        rounds(1);
        choices.passAtNight(NoticeGroup.ANNOUNCEMENT, true);
        send("notice.announcement", courier);
        send("courier.sentBack", courier);
        rounds(2);
        assertThat(states()).containsExactly("WAITING quiet-hours", "SENT", "WAITING");
        clock.advance(Duration.ofHours(8));
        rounds(2);
        assertThat(states()).containsExactly("SENT", "SENT", "SENT");
    }

    @Test
    void whatMayNotPassAnyMoreIsHeldAndAnAlarmGoesByIt() {
        clock.set(LocalTime.of(23, 10));
        choices.passAtNight(NoticeGroup.ACCOUNT, true);
        channel.next(new SendResult.Later("http-500"));
        send("courier.sentBack", courier);
        rounds(1);
        choices.passAtNight(NoticeGroup.ACCOUNT, false);
        clock.advance(Duration.ofSeconds(2));
        rounds(1);
        assertThat(states()).containsExactly("WAITING quiet-hours");
        send(CALL, courier);
        rounds(1);
        assertThat(states()).containsExactly("WAITING quiet-hours", "SENT");
    }

    @Test
    void wordsLeaveInTheLanguageOfTheAccount() {
        send("courier.sentBack", courier);
        rounds(1);
        choices.language(Locale.ENGLISH);
        send("courier.sentBack", courier);
        bench.send(channel, clock, bench.kind(), OutboxBench.number(4711), cause);
        rounds(1);
        assertThat(channel.sent).hasSize(3);
        assertThat(channel.sent.get(0).title()).isEqualTo("登记资料请改一下");
        assertThat(channel.sent.subList(1, 3)).anySatisfy(message -> {
            assertThat(message.language()).isEqualTo(Locale.ENGLISH);
            assertThat(message.title()).matches("[ -~]+");
        });
        assertThat(channel.sent.subList(1, 3))
                .anySatisfy(message -> assertThat(message.title()).isEqualTo("登记资料请改一下"));
    }

    @Test
    void aMessageLinksToThePageItOpens() {
        send("courier.sentBack", courier);
        rounds(1);
        assertThat(channel.sent).singleElement().satisfies(message -> assertThat(message.link())
                .isEqualTo("https://portal.example/me"));
    }

    @Test
    void whoeverAnAlarmMayCallKeepsThePhone() {
        var keeper = new AccountId(people.staff());
        people.act(keeper.value(), Set.of(), Roles.STAFF, Roles.KEEPER);
        choices.choose(NoticeGroup.DUTY, ChannelName.SMS, false);
        send(CALL, keeper);
        assertThat(states()).isEmpty();
        duty.always(1, keeper.value());
        assertThat(choices.mine().mayBeCalled()).isTrue();
        send(CALL, keeper);
        assertThat(states()).containsExactly("WAITING");
        assertThatThrownBy(() -> choices.choose(NoticeGroup.DUTY, ChannelName.SMS, false))
                .isInstanceOf(InputRefused.class);
    }

    @Test
    void withoutANumberEmailStaysForWhoeverAnAlarmMayCall() {
        mail.on(true);
        var keeper = new AccountId(people.staff());
        people.act(keeper.value(), Set.of(), Roles.STAFF, Roles.KEEPER);
        duty.always(1, keeper.value());
        assertThatThrownBy(() -> choices.choose(NoticeGroup.DUTY, ChannelName.EMAIL, false))
                .isInstanceOf(InputRefused.class);
        setPhone(keeper, "13700000777");
        choices.choose(NoticeGroup.DUTY, ChannelName.EMAIL, false);
        bench.send(mail, clock, bench.kind(CALL), new Recipient.Person(keeper), cause);
        assertThat(states()).isEmpty();
    }

    @Test
    void anAlarmCallsPeopleOnTheirOwnNumberAtNight() {
        var keeper = new AccountId(people.staff());
        setPhone(keeper, "13700004321");
        people.act(keeper.value(), Set.of(), Roles.STAFF, Roles.KEEPER);
        choices.quiet(LocalTime.of(20, 0), LocalTime.of(10, 0));
        duty.always(1, keeper.value());
        clock.set(LocalTime.of(2, 0));
        duty.raise();
        duty.look();
        dispatcher.round();
        dispatcher.awaitSent();
        var message = database.sql("""
                        SELECT CONCAT(phone_masked, ' ', text) FROM sms_message WHERE template = 'notice.drill'
                        ORDER BY id DESC LIMIT 1
                        """).query(String.class).single();
        assertThat(message).startsWith("137****4321 【演练】").endsWith("https://portal.example/staff/alarms");
    }

    @Test
    void aMessageCostsAtMostOneStatementMoreThanItDid() {
        // A courier's cost seven before people chose; the number of staff stands in one more place.
        assertThat(statements(courier)).hasSize(7);
        var keeper = new AccountId(people.staff());
        setPhone(keeper, "13700000778");
        assertThat(statements(keeper)).hasSize(8);
        people.actAsCourier(courier.value());
        assertThat(Statements.of(() -> choices.mine())).hasSize(1);
    }

    @Test
    void whatPeopleWantIsFoundByKeys() {
        var keys = database.sql("EXPLAIN " + Preparation.STORED)
                .param("notice", noticeOf(courier))
                .param("day", "2026-11-22")
                .param("now", DatabaseTime.of(clock.instant()))
                .query((row, number) -> row.getString("type") + " " + row.getString("Extra"))
                .list();
        assertThat(keys).isNotEmpty().noneMatch(line -> line.startsWith("ALL") || line.startsWith("index "));
        var held = database.sql("EXPLAIN " + HeldByNight.RELEASE)
                .param("now", DatabaseTime.of(clock.instant()))
                .param("sms", "SMS:a1")
                .param("email", "EMAIL:a1")
                .query((row, number) -> String.valueOf(row.getString("key")))
                .list();
        assertThat(held).singleElement().isIn("notice_delivery_lane", "notice_delivery_due");
    }

    private List<String> statements(AccountId account) {
        send("courier.sentBack", account);
        var claim = bench.claims(clock).take(ChannelName.SMS, 8).getFirst();
        var preparation = bench.preparation(settings(), clock);
        return Statements.of(() ->
                assertThat(preparation.of(claim, channel, clock.instant())).isInstanceOf(Prepared.Ready.class));
    }

    private long noticeOf(AccountId account) {
        send("courier.sentBack", account);
        return database.sql("SELECT MAX(id) FROM notice WHERE account_id = ?")
                .param(account.value())
                .query(Long.class)
                .single();
    }

    private void setPhone(AccountId account, String phone) {
        transaction.executeWithoutResult(status -> contacts.setPhone(account, PhoneNumber.parse(phone)));
    }

    private void setEmail(AccountId account, String email) {
        transaction.executeWithoutResult(status -> contacts.setEmail(account, EmailAddress.parse(email)));
    }

    private void send(String kind, AccountId to) {
        bench.send(channel, clock, bench.kind(kind), new Recipient.Person(to), cause);
    }

    private void rounds(int count) {
        for (var each = 0; each < count; each++) {
            node.round();
            node.awaitSent();
        }
    }

    private static NoticeSettings settings() {
        return TestNoticeSettings.with(
                TestNoticeSettings.provider(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1)), 3, 10);
    }

    private List<String> states() {
        return database.sql("""
                        SELECT CONCAT(d.state, IF(d.problem IS NULL, '', CONCAT(' ', d.problem)))
                        FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.cause = ? ORDER BY d.id
                        """).param(cause).query(String.class).list();
    }
}
