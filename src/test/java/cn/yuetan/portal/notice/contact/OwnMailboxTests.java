package cn.yuetan.portal.notice.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.notice.LinkRefused;
import cn.yuetan.portal.shared.EmailAddress;
import cn.yuetan.portal.shared.RequestKey;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestMail;
import cn.yuetan.portal.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An address is used when its owner has opened the link in a letter to it. */
@PortalTest
class OwnMailboxTests {

    @Autowired
    OwnMailbox mailbox;

    @Autowired
    OwnContacts own;

    @Autowired
    AccountContacts contacts;

    @Autowired
    TestLetters letters;

    @Autowired
    TestMail mail;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final String client = UUID.randomUUID().toString();
    private final EmailAddress address = fresh();
    private AccountId me;

    @BeforeEach
    void beCourier() {
        mail.on(true);
        me = new AccountId(people.courier());
        people.actAsCourier(me.value());
    }

    @AfterEach
    void noMail() {
        database.sql("UPDATE notice_delivery SET state = 'CANCELLED' WHERE channel = 'EMAIL' AND state = 'WAITING'")
                .update();
        mail.on(false);
    }

    @Test
    void openingTheLinkProvesTheAddress() {
        request(address);
        assertThat(own.mine().email()).isEmpty();
        assertThat(own.mine().emailWaiting()).isEqualTo(address.masked());
        var token = letters.token(me.value());
        people.nobody();
        assertThat(mailbox.peek(token, client)).isEqualTo(address.masked());
        assertThat(contacts.of(me).email()).isEmpty();
        mailbox.confirm(token);
        assertThat(contacts.of(me).email()).contains(address);
        assertClosed(token);
    }

    @Test
    void theTokenIsNowhereInClear() {
        request(address);
        var token = letters.token(me.value());
        var rows = database.sql("""
                        SELECT CONCAT_WS('|', n.opens, n.payload, n.cause, IFNULL(d.address, ''), d.lane) AS all_of_it
                        FROM notice n JOIN notice_delivery d ON d.notice_id = n.id
                        WHERE n.account_id = ? AND n.kind = 'notice.confirmEmail'
                        """)
                .param(me.value())
                .query((row, number) -> new String(row.getBytes("all_of_it"), StandardCharsets.ISO_8859_1))
                .list();
        assertThat(rows).hasSize(1);
        assertThat(rows.getFirst()).doesNotContain(token).doesNotContain(address.value());
    }

    @Test
    void theLetterStandsInNoInbox() {
        request(address);
        assertThat(database.sql("SELECT state FROM notice WHERE account_id = ? AND kind = 'notice.confirmEmail'")
                        .param(me.value())
                        .query(String.class)
                        .single())
                .isEqualTo("NONE");
    }

    @Test
    void sentTwiceTheFormWritesOneLetter() {
        var key = RequestKey.fresh();
        mailbox.request(address, client, key);
        var token = letters.token(me.value());
        mailbox.request(address, client, key);
        assertThat(letters.waiting(me.value())).isEqualTo(1);
        assertThat(letters.token(me.value())).isEqualTo(token);
        mailbox.confirm(token);
        assertThat(contacts.of(me).email()).contains(address);
    }

    @Test
    void aLaterLetterEndsTheOneBefore() {
        request(address);
        var first = letters.token(me.value());
        var other = fresh();
        request(other);
        assertThat(letters.waiting(me.value())).isEqualTo(1);
        assertClosed(first);
        mailbox.confirm(letters.token(me.value()));
        assertThat(contacts.of(me).email()).contains(other);
    }

    @Test
    void aLinkEndsAfterADayOrWhenTheAddressIsRemoved() {
        request(address);
        var late = letters.token(me.value());
        clock.advance(Duration.ofHours(24));
        assertClosed(late);
        request(address);
        var removed = letters.token(me.value());
        mailbox.remove();
        mailbox.remove();
        assertClosed(removed);
        assertThat(letters.waiting(me.value())).isZero();
        assertThat(own.mine().emailWaiting()).isEmpty();
    }

    @Test
    void whoeverIsSuspendedMeanwhileProvesNothing() {
        request(address);
        var token = letters.token(me.value());
        database.sql("UPDATE account SET status = 'SUSPENDED' WHERE id = ?")
                .param(me.value())
                .update();
        assertClosed(token);
        assertThat(contacts.of(me).email()).isEmpty();
    }

    @Test
    void ofTwoWhoConfirmAtOnceOneDoes() throws Exception {
        request(address);
        var token = letters.token(me.value());
        Callable<Boolean> confirm = () -> {
            try {
                mailbox.confirm(token);
                return true;
            } catch (LinkRefused closed) {
                return false;
            }
        };
        try (var threads = Executors.newFixedThreadPool(2)) {
            var first = threads.submit(confirm);
            var second = threads.submit(confirm);
            assertThat(first.get() ^ second.get()).isTrue();
        }
        assertThat(database.sql("SELECT COUNT(*) FROM audit_entry WHERE action = 'contact.emailProven' AND subject = ?")
                        .param("account:" + me.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void lettersSlowDown() {
        for (var each = 0; each < 4; each++) {
            mailbox.request(address, UUID.randomUUID().toString(), RequestKey.fresh());
        }
        assertThatThrownBy(() -> mailbox.request(address, UUID.randomUUID().toString(), RequestKey.fresh()))
                .isInstanceOf(ContactRefused.class);
    }

    @Test
    void withoutEmailTheFormIsRefused() {
        mail.on(false);
        assertThatThrownBy(() -> request(address))
                .isInstanceOfSatisfying(ContactRefused.class, refused -> assertThat(refused.messageKey())
                        .isEqualTo("notice.contact.refused.noMail"));
        assertThat(own.mine().lettersLeave()).isFalse();
    }

    private void request(EmailAddress email) {
        mailbox.request(email, client, RequestKey.fresh());
    }

    private void assertClosed(String token) {
        assertThatThrownBy(() -> mailbox.peek(token, client)).isInstanceOf(LinkRefused.class);
        assertThatThrownBy(() -> mailbox.confirm(token)).isInstanceOf(LinkRefused.class);
    }

    private static EmailAddress fresh() {
        return EmailAddress.parse("t" + UUID.randomUUID() + "@example.cn");
    }
}
