package cn.yuetan.portal.notice.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.ChannelName;
import cn.yuetan.portal.notice.Recipient;
import cn.yuetan.portal.notice.SmsGateway;
import cn.yuetan.portal.notice.TestNoticeSettings;
import cn.yuetan.portal.notice.channel.SendResult;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A phone that nothing reaches for weeks. */
@PortalTest
class SilentPhonesTests {

    @Autowired
    OutboxBench bench;

    @Autowired
    OutboxTrail trail;

    @Autowired
    ReportedDeliveries reports;

    @Autowired
    SilentPhones phones;

    @Autowired
    SmsGateway gateway;

    @Autowired
    JdbcClient database;

    @Autowired
    PersonalData personalData;

    @Autowired
    TestClock clock;

    @Autowired
    TestPeople people;

    private final String cause = "test:" + UUID.randomUUID();
    private final Script channel = new Script();
    private long courier;
    private Dispatcher node;

    @BeforeEach
    void aCourierWithAPhone() {
        bench.quiet();
        courier = people.courier();
        var nobody = TestNoticeSettings.provider(URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1));
        node = bench.node(channel, TestNoticeSettings.with(nobody, 12, 10), clock);
    }

    @Test
    void fiveFailuresOverTwoWeeksEndTheSendingAndThePersonIsToldOnce() {
        failures(5, Duration.ofDays(4));
        assertThat(told()).isEqualTo(1);
        send();
        send();
        assertThat(channel.sent).hasSize(5);
        assertThat(states()).endsWith("DEAD bouncing", "DEAD bouncing");
        assertThat(told()).isEqualTo(1);
    }

    @Test
    void fiveFailuresWithinDaysDoNot() {
        failures(6, Duration.ofDays(2));
        send();
        assertThat(states()).endsWith("SENT");
        assertThat(told()).isZero();
    }

    @Test
    void fourFailuresOverWeeksDoNot() {
        failures(4, Duration.ofDays(7));
        send();
        assertThat(states()).endsWith("SENT");
    }

    @Test
    void anArrivalInBetweenBeginsTheCountAnew() {
        failures(4, Duration.ofDays(7));
        send();
        report(true);
        failures(4, Duration.ofDays(7));
        send();
        assertThat(states()).endsWith("SENT");
    }

    @Test
    void theSameFailureReportedFiveTimesIsOneFailure() {
        for (var each = 0; each < 5; each++) {
            clock.advance(Duration.ofDays(4));
            if (each == 0) {
                send();
            }
            report(false);
        }
        send();
        assertThat(states()).endsWith("SENT");
    }

    @Test
    void aNumberThatTheProviderRefusesForGoodCountsAndABadMessageDoesNot() {
        for (var problem : List.of("http-422", "http-410")) {
            courier = people.courier();
            channel.always(new SendResult.Never(problem));
            for (var each = 0; each < 5; each++) {
                send();
                clock.advance(Duration.ofDays(4));
            }
            channel.always(new SendResult.Taken(""));
            send();
            assertThat(states().getLast()).isEqualTo(problem.equals("http-410") ? "DEAD bouncing" : "SENT");
        }
    }

    @Test
    void aLateArrivalEndsIt() {
        failures(5, Duration.ofDays(4));
        report(true);
        send();
        assertThat(states()).endsWith("SENT");
    }

    @Test
    void anotherNumberEndsIt() {
        failures(5, Duration.ofDays(4));
        var fresh = new PhoneNumber("+86136" + "%08d".formatted(courier));
        database.sql("UPDATE courier SET phone = ?, phone_hash = ? WHERE id = ?")
                .param(personalData.encrypt("courier.phone", fresh.e164()))
                .param(personalData.lookupHash("courier.phone", fresh.e164()))
                .param(courier)
                .update();
        send();
        assertThat(states()).endsWith("SENT");
    }

    @Test
    void staffLetItBeTriedAgainOnceAndOnRecord() {
        failures(5, Duration.ofDays(4));
        send();
        var held = newest();
        people.actAsOffice();
        assertThat(trail.of(List.of(held))).singleElement().satisfies(entry -> {
            assertThat(entry.isHeldForItsPhone()).isTrue();
            assertThat(entry.mayBeSentAgain()).isFalse();
        });
        trail.sendAgain(held);
        assertThat(states()).endsWith("DEAD bouncing");
        trail.tryNumberAgain(held);
        trail.tryNumberAgain(held);
        rounds();
        assertThat(states()).endsWith("SENT");
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'outbox.numberTried' AND subject = ?")
                        .param("delivery:" + held)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        send();
        assertThat(states()).endsWith("SENT", "SENT");
    }

    @Test
    void aSignInCodeIsSentAllTheSame() {
        failures(5, Duration.ofDays(4));
        var before = codes();
        gateway.send(new PhoneNumber(phone()), "sign-in-code", Map.of("code", "123456", "minutes", "10"));
        assertThat(codes()).isEqualTo(before + 1);
    }

    @Test
    void numbersStandThereByTheirHashOnlyAndAreForgottenOneDay() {
        failures(5, Duration.ofDays(4));
        var hash = phones.hash(ChannelName.SMS, phone());
        assertThat(rows(hash)).isEqualTo(1);
        assertThat(phones.hash(ChannelName.BOT, "office")).isNull();
        phones.tidy(clock.instant().plus(Duration.ofDays(80)));
        assertThat(rows(hash)).isEqualTo(1);
        phones.tidy(clock.instant().plus(Duration.ofDays(91)));
        assertThat(rows(hash)).isZero();
    }

    private void failures(int count, Duration apart) {
        for (var each = 0; each < count; each++) {
            if (each > 0) {
                clock.advance(apart);
            }
            send();
            report(false);
        }
    }

    private void send() {
        bench.send(channel, clock, bench.kind(), new Recipient.Person(new AccountId(courier)), cause);
        rounds();
    }

    private void rounds() {
        node.round();
        node.awaitSent();
    }

    private void report(boolean arrived) {
        var id = database.sql("SELECT send_id FROM notice_delivery WHERE id = ?")
                .param(newest())
                .query((row, number) -> ByteBuffer.wrap(row.getBytes("send_id")))
                .single();
        reports.apply(List.of(new DeliveryReport(new UUID(id.getLong(), id.getLong()), "", arrived, "X")));
    }

    private long newest() {
        return database.sql("""
                        SELECT MAX(d.id) FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.account_id = ?
                        """).param(courier).query(Long.class).single();
    }

    private List<String> states() {
        return database.sql("""
                        SELECT CONCAT(d.state, IF(d.problem IS NULL, '', CONCAT(' ', d.problem)))
                        FROM notice_delivery d JOIN notice n ON n.id = d.notice_id WHERE n.account_id = ? ORDER BY d.id
                        """).param(courier).query(String.class).list();
    }

    private int told() {
        return database.sql("SELECT COUNT(*) FROM notice WHERE account_id = ? AND kind = 'notice.phoneBounces'")
                .param(courier)
                .query(Integer.class)
                .single();
    }

    private int codes() {
        return database.sql("SELECT COUNT(*) FROM sms_message WHERE template = 'sign-in-code'")
                .query(Integer.class)
                .single();
    }

    private int rows(byte[] hash) {
        return database.sql("SELECT COUNT(*) FROM silent_phone WHERE phone_hash = ?")
                .param(hash)
                .query(Integer.class)
                .single();
    }

    private String phone() {
        return database.sql("SELECT phone FROM courier WHERE id = ?")
                .param(courier)
                .query((row, number) -> personalData.decrypt("courier.phone", row.getBytes("phone")))
                .single();
    }
}
