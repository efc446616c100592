package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.ActiveAccounts;
import cn.yuetan.portal.identity.Duty;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeGroup;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.Notices;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.channel.Outgoing;
import cn.yuetan.portal.notice.channel.SendResult;
import cn.yuetan.portal.notice.choice.Wishes;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

@PortalTest
class OutboxTests {

    record Said(String word) {}

    private static final NoticeKind<Said> KIND = NoticeKind.of("test.said", NoticeGroup.VOLUNTEER, new Said("a"))
            .by(ChannelName.SMS, ChannelName.EMAIL, ChannelName.BOT);

    @Autowired
    Notices portalOutbox;

    @Autowired
    OutboxTable table;

    @Autowired
    ActiveAccounts accounts;

    @Autowired
    PersonalData personalData;

    @Autowired
    LiveUpdates live;

    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestPeople people;

    private final String cause = "test:" + UUID.randomUUID();
    private Outbox outbox;

    @BeforeEach
    void onlyShortMessagesAndBotsAreSetUp() {
        var channels = new StaticListableBeanFactory();
        channels.addBean("sms", new Way(ChannelName.SMS, true));
        channels.addBean("mail", new Way(ChannelName.EMAIL, false));
        channels.addBean("bot", new Way(ChannelName.BOT, true));
        var deliveries = new Deliveries(
                database,
                channels.getBeanProvider(Channel.class),
                new Wishes(database, clock),
                personalData,
                new Wake(),
                clock);
        outbox = new Outbox(table, deliveries, accounts, personalData, live);
    }

    @Test
    void refusesAMessageOutsideOfATransaction() {
        assertThatThrownBy(() -> portalOutbox.send(to(person(), "a")))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void aTransactionThatRollsBackLeavesNothing() {
        transaction.executeWithoutResult(status -> {
            outbox.send(to(person(), "a"));
            status.setRollbackOnly();
        });
        assertThat(written()).isEmpty();
    }

    @Test
    void theSameFactIsWrittenOncePerRecipient() {
        var one = person();
        var other = person();
        send(to(one, "a"));
        send(to(one, "a"));
        send(to(other, "a"));
        assertThat(written()).containsExactly("UNREAD", "UNREAD");
        assertThat(ways()).containsExactly("SMS WAITING", "SMS WAITING");
    }

    @Test
    void numbersAndRoomsHaveNoInboxAndTheirAddressIsEncrypted() {
        var phone = "+8613900000777";
        send(to(new Recipient.Number(new PhoneNumber(phone)), "a"));
        send(to(new Recipient.Room("office"), "a"));
        assertThat(written()).containsExactly("NONE", "NONE");
        assertThat(ways()).containsExactly("SMS WAITING", "BOT WAITING");
        var addresses = database.sql("""
                        SELECT d.address FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
                        WHERE n.cause = ? ORDER BY d.id
                        """)
                .param(cause)
                .query((row, number) -> personalData.decrypt("notice.address", row.getBytes("address")))
                .list();
        assertThat(addresses).containsExactly(phone, "office");
    }

    @Test
    void aDutyReachesWhoHasItThereAndIsActive() {
        var station = people.station();
        var here = keeper(station);
        keeper(people.station());
        var gone = keeper(station);
        database.sql("UPDATE account SET status = 'SUSPENDED' WHERE id = ?")
                .param(gone)
                .update();
        send(to(new Recipient.Staff(Duty.KEEPER, station), "a"));
        var reached = database.sql("SELECT account_id FROM notice WHERE cause = ?")
                .param(cause)
                .query(Long.class)
                .list();
        assertThat(reached).contains(here).doesNotContain(gone);
        assertThat(database.sql("""
                                SELECT COUNT(*) FROM account_duty
                                WHERE duty = 'KEEPER' AND scope_id = ? AND account_id IN (?, ?)
                                """)
                        .param(station)
                        .param(here)
                        .param(gone)
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whatWaitsStopsWhenItsCauseIsGone() {
        send(to(person(), "a"));
        transaction.executeWithoutResult(status -> outbox.causeGone(KIND, cause));
        assertThat(ways()).containsExactly("SMS CANCELLED");
        assertThat(database.sql("SELECT COUNT(*) FROM notice WHERE cause = ? AND settled_at IS NOT NULL")
                        .param(cause)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private Recipient person() {
        return new Recipient.Person(new AccountId(people.courier()));
    }

    private long keeper(long station) {
        var id = people.staff();
        database.sql("INSERT INTO account_duty (account_id, duty, scope_id) VALUES (?, 'KEEPER', ?)")
                .param(id)
                .param(station)
                .update();
        return id;
    }

    private Notice<Said> to(Recipient recipient, String word) {
        return Notice.once(KIND, recipient, new Said(word), cause, cause + word);
    }

    private void send(Notice<?> notice) {
        transaction.executeWithoutResult(status -> outbox.send(notice));
    }

    private List<String> written() {
        return database.sql("SELECT state FROM notice WHERE cause = ? ORDER BY id")
                .param(cause)
                .query(String.class)
                .list();
    }

    private List<String> ways() {
        return database.sql("""
                        SELECT CONCAT(d.channel, ' ', d.state) FROM notice_delivery d JOIN notice n ON n.id = d.notice_id
                        WHERE n.cause = ? ORDER BY d.id
                        """).param(cause).query(String.class).list();
    }

    private record Way(ChannelName name, boolean configured) implements Channel {

        @Override
        public SendResult send(Outgoing message) {
            throw new AssertionError("Nothing leaves inside the sender's transaction");
        }

        @Override
        public int perMinuteAndAddress() {
            return 20;
        }
    }
}
