package cn.yuetan.portal.notice.outbox;

import cn.yuetan.portal.identity.ActiveAccounts;
import cn.yuetan.portal.notice.ContactSource;
import cn.yuetan.portal.notice.Notice;
import cn.yuetan.portal.notice.NoticeKind;
import cn.yuetan.portal.notice.NoticeSettings;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.channel.Channel;
import cn.yuetan.portal.notice.choice.Wishes;
import cn.yuetan.portal.notice.wording.NoticeCatalog;
import cn.yuetan.portal.notice.wording.Wordings;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.shared.PublicAddress;
import cn.yuetan.portal.shared.ui.LiveUpdates;
import com.vaadin.flow.i18n.I18NProvider;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Builds outboxes on the test's database, each like one node of the portal, with channel and clock of the test's choice. */
@Component
class OutboxBench {

    private final JdbcClient database;
    private final PlatformTransactionManager transactions;
    private final OutboxTable table;
    private final ActiveAccounts accounts;
    private final ObjectProvider<ContactSource> contacts;
    private final NoticeCatalog catalog;
    private final Wordings wordings;
    private final PersonalData personalData;
    private final PublicAddress publicAddress;
    private final I18NProvider texts;
    private final LiveUpdates live;
    private final SilentPhones phones;
    private final OutboxPulse pulse;

    OutboxBench(
            JdbcClient database,
            PlatformTransactionManager transactions,
            OutboxTable table,
            ActiveAccounts accounts,
            ObjectProvider<ContactSource> contacts,
            NoticeCatalog catalog,
            Wordings wordings,
            PersonalData personalData,
            PublicAddress publicAddress,
            I18NProvider texts,
            LiveUpdates live,
            SilentPhones phones,
            OutboxPulse pulse) {
        this.database = database;
        this.transactions = transactions;
        this.table = table;
        this.accounts = accounts;
        this.contacts = contacts;
        this.catalog = catalog;
        this.wordings = wordings;
        this.personalData = personalData;
        this.publicAddress = publicAddress;
        this.texts = texts;
        this.live = live;
        this.phones = phones;
        this.pulse = pulse;
    }

    /** What other tests wrote does not leave any more. */
    void quiet() {
        database.sql("UPDATE notice_delivery SET state = 'CANCELLED' WHERE state IN ('WAITING', 'SENDING')")
                .update();
    }

    Dispatcher node(Channel channel, NoticeSettings settings, Clock clock) {
        var claims = claims(clock);
        var preparation = preparation(settings, clock);
        var meters = new SimpleMeterRegistry();
        var delivery = new Delivery(claims, preparation, phones, pulse, settings, meters, clock);
        return new Dispatcher(claims, delivery, new Wake(), settings, List.of(channel), meters);
    }

    Preparation preparation(NoticeSettings settings, Clock clock) {
        return new Preparation(
                database,
                claims(clock),
                new Addresses(contacts, accounts, personalData),
                new QuietHours(settings),
                new SendRate(database, personalData),
                catalog,
                wordings,
                personalData,
                publicAddress,
                texts,
                settings);
    }

    Claims claims(Clock clock) {
        return new Claims(database, transactions, clock);
    }

    /** A kind that the portal declares; only its id matters here. */
    NoticeKind<?> kind() {
        return kind("courier.sentBack");
    }

    NoticeKind<?> kind(String id) {
        return catalog.kind(id).orElseThrow();
    }

    /** Writes a message to the channel's outbox and commits. */
    void send(Channel channel, Clock clock, NoticeKind<?> kind, Recipient to, String cause) {
        var channels = new StaticListableBeanFactory();
        channels.addBean("channel", channel);
        var deliveries = new Deliveries(
                database,
                channels.getBeanProvider(Channel.class),
                new Wishes(database, clock),
                personalData,
                new Wake(),
                clock);
        var outbox = new Outbox(table, deliveries, accounts, personalData, live);
        new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.send(sample(kind, to, cause)));
    }

    static Recipient.Number number(int index) {
        return new Recipient.Number(new PhoneNumber("+86137%08d".formatted(index)));
    }

    private static <V extends Record> Notice<V> sample(NoticeKind<V> kind, Recipient to, String cause) {
        return Notice.once(kind, to, kind.sample(), cause, UUID.randomUUID().toString());
    }
}
