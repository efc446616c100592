package cn.yuetan.portal.notice.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.yuetan.portal.identity.AccountContacts;
import cn.yuetan.portal.identity.AccountId;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Staff prove their own number before anything is sent there. */
@PortalTest
class OwnNumberTests {

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Autowired
    OwnNumber number;

    @Autowired
    OwnContacts own;

    @Autowired
    AccountContacts contacts;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    private final String client = UUID.randomUUID().toString();
    private final PhoneNumber phone = fresh();
    private AccountId me;

    @BeforeEach
    void beKeeper() {
        me = new AccountId(people.staff());
        people.act(me.value(), Set.of(), Roles.STAFF, Roles.KEEPER);
    }

    @Test
    void theRightCodeProvesANumber() {
        number.requestCode(phone, client);
        assertThat(own.mine().phone()).isEmpty();
        assertThat(own.mine().phoneWaiting()).isEqualTo(phone.masked());
        number.confirm(" " + code() + " ");
        assertThat(contacts.of(me).phone()).contains(phone);
        assertThat(own.mine().phone()).isEqualTo(phone.masked());
        assertThat(own.mine().phoneWaiting()).isEmpty();
    }

    @Test
    void theNumberOfBeforeHoldsUntilTheNewOneIsProven() {
        prove(phone);
        clock.advance(MINUTE);
        var other = fresh();
        number.requestCode(other, client);
        assertThat(contacts.of(me).phone()).contains(phone);
        number.confirm(code());
        assertThat(contacts.of(me).phone()).contains(other);
    }

    @Test
    void aCodeIsUsedOnceAndEndsAfterTenMinutesOrFiveWrongOnes() {
        prove(phone);
        var used = code();
        assertRefused("notice.contact.refused.gone", () -> number.confirm(used));
        clock.advance(MINUTE);
        number.requestCode(phone, client);
        var old = code();
        clock.advance(Duration.ofMinutes(10));
        assertRefused("notice.contact.refused.gone", () -> number.confirm(old));
        number.requestCode(phone, client);
        var right = code();
        for (var each = 0; each < 4; each++) {
            assertRefused("notice.contact.refused.wrong", () -> number.confirm("x"));
        }
        assertRefused("notice.contact.refused.gone", () -> number.confirm("x"));
        assertRefused("notice.contact.refused.gone", () -> number.confirm(right));
    }

    @Test
    void somebodyElsesCodeIsAWrongOne() {
        number.requestCode(phone, client);
        var mine = code();
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.KEEPER);
        number.requestCode(phone, client);
        assertThat(code())
                .satisfiesAnyOf(
                        other -> assertThat(other).isEqualTo(mine),
                        other -> assertRefused("notice.contact.refused.wrong", () -> number.confirm(mine)));
    }

    @Test
    void codesSlowDownPerAccountNumberAndClient() {
        number.requestCode(phone, client);
        assertRefused("notice.contact.refused.wait", () -> number.requestCode(phone, client));
        for (var each = 0; each < 4; each++) {
            clock.advance(MINUTE);
            number.requestCode(fresh(), UUID.randomUUID().toString());
        }
        clock.advance(MINUTE);
        assertRefused(
                "notice.contact.refused.wait",
                () -> number.requestCode(fresh(), UUID.randomUUID().toString()));
        for (var each = 0; each < 5; each++) {
            people.act(people.staff(), Set.of(), Roles.STAFF, Roles.KEEPER);
            number.requestCode(phone, UUID.randomUUID().toString());
        }
        people.act(people.staff(), Set.of(), Roles.STAFF, Roles.KEEPER);
        assertRefused(
                "notice.contact.refused.wait",
                () -> number.requestCode(phone, UUID.randomUUID().toString()));
    }

    @Test
    void removingEndsTheNumberAndTheCode() {
        prove(phone);
        clock.advance(MINUTE);
        number.requestCode(fresh(), client);
        var waiting = code();
        number.remove();
        number.remove();
        assertThat(contacts.of(me).phone()).isEmpty();
        assertRefused("notice.contact.refused.gone", () -> number.confirm(waiting));
    }

    @Test
    void theDatabaseHoldsNeitherNumberNorCodeInClear() {
        number.requestCode(phone, client);
        var row = database.sql(
                        "SELECT CONCAT(phone, '|', code_hash) AS all_of_it FROM contact_code WHERE account_id = ?")
                .param(me.value())
                .query((result, index) -> new String(result.getBytes("all_of_it"), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(row).doesNotContain(phone.national()).doesNotContain(code());
        number.confirm(code());
        var stored = database.sql("SELECT phone FROM account_contact WHERE account_id = ?")
                .param(me.value())
                .query((result, index) -> new String(result.getBytes("phone"), StandardCharsets.ISO_8859_1))
                .single();
        assertThat(stored).doesNotContain(phone.national());
    }

    @Test
    void aCourierKeepsTheNumberOfSigningIn() {
        people.actAsCourier(people.courier());
        assertThatThrownBy(() -> number.requestCode(phone, client)).isInstanceOf(AccessDeniedException.class);
        assertThat(own.mine().phoneIsOurs()).isFalse();
        assertThat(own.mine().phone()).startsWith("139****");
    }

    private void prove(PhoneNumber wanted) {
        number.requestCode(wanted, client);
        number.confirm(code());
    }

    private String code() {
        var text = database.sql("SELECT text FROM sms_message WHERE template = 'contact-code' ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single();
        var found = CODE.matcher(text);
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static PhoneNumber fresh() {
        return PhoneNumber.parse("151%08d".formatted(NEXT.incrementAndGet()));
    }

    private static void assertRefused(String key, ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(ContactRefused.class, refused -> assertThat(refused.messageKey())
                .isEqualTo(key));
    }
}
