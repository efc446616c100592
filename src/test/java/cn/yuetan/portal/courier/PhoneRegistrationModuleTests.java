package cn.yuetan.portal.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@PortalTest
class PhoneRegistrationModuleTests {

    private static final AtomicInteger NEXT = new AtomicInteger(1);

    @Autowired
    PhoneSignIn signIn;

    @Autowired
    CourierRegistration registration;

    @Autowired
    CourierProfiles profiles;

    @Autowired
    CourierDirectory directory;

    @Autowired
    Employers employers;

    @Autowired
    JdbcClient database;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private final String address = UUID.randomUUID().toString();
    private final PhoneNumber phone = PhoneNumber.parse("150%08d".formatted(NEXT.incrementAndGet()));

    @Test
    void leadsANewNumberToRegistrationAndAKnownOneToASession() {
        var proof = proof();
        var principal = registration.register(proof, command("\u738b\u5c0f\u660e"));
        clock.advance(Duration.ofMinutes(1));
        var again = signIn.redeem(phone, code(), address);
        assertThat(Objects.requireNonNull(again.courier()).id()).isEqualTo(principal.id());
        people.actAsCourier(principal.id().value());
        var profile = profiles.mine();
        assertThat(profile.status()).isEqualTo(CourierStatus.REGISTERED);
        assertThat(profile.shortName()).isEqualTo("\u738b");
        assertThat(profile.maskedPhone()).isEqualTo(phone.masked());
        assertThat(profile.hasPin()).isFalse();
        assertThat(catchThrowableOfType(CourierNotActive.class, () -> directory.requireActive())
                        .messageKey())
                .isEqualTo("courier.notActive.waiting");
    }

    @Test
    void registersOnceHoweverOftenTheFormIsSent() {
        var proof = proof();
        var first = registration.register(proof, command("\u738b\u5c0f\u660e"));
        assertThat(registration.register(proof, command("\u738b\u5c0f\u660e"))).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u963f\u4e0d\u90fd\u00b7\u70ed\u4f9d\u6728",
                "\u4dae\u36c3",
                "\ud86d\udf8e\u660e",
                "John O'Neill",
                "\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b\u738b"
            })
    void takesRareLongAndDottedNames(String name) {
        var principal = registration.register(proof(), command(name));
        people.actAsCourier(principal.id().value());
        assertThat(profiles.mine().name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\ud83d\ude00\u660e", "\u738b\u0007\u660e", "\u738b1", "<b>", "\u202e\u738b"})
    void refusesWhatIsNoName(String name) {
        refusesAndWritesNothing(name);
    }

    @Test
    void refusesNamesBeyondAllMeasure() {
        refusesAndWritesNothing("\u738b".repeat(26));
        refusesAndWritesNothing("\u738b".repeat(5000));
    }

    @Test
    void wantsConsentAndAnEmployer() {
        var proof = proof();
        var employer = employers.choices().getFirst().id();
        assertThat(key(() -> registration.register(proof, new RegisterCourier("\u738b\u660e", employer, ""))))
                .isEqualTo("courier.register.consent");
        assertThat(key(() -> registration.register(proof, new RegisterCourier("\u738b\u660e", 0, PrivacyText.VERSION))))
                .isEqualTo("courier.employer.choose");
        assertThat(couriersWithThisPhone()).isZero();
        clock.advance(Duration.ofMinutes(31));
        assertThat(key(() -> registration.register(proof, command("\u738b\u660e"))))
                .isEqualTo("courier.register.proofOld");
    }

    @Test
    void acceptsACodeOnce() {
        signIn.requestCode(phone, address);
        var code = lastCode();
        signIn.redeem(phone, code, address);
        assertThat(codeKey(() -> signIn.redeem(phone, code, address))).isEqualTo("courier.code.gone");
    }

    @Test
    void bindsACodeToItsNumber() {
        signIn.requestCode(phone, address);
        var code = lastCode();
        var other = PhoneNumber.parse("151%08d".formatted(NEXT.incrementAndGet()));
        signIn.requestCode(other, address);
        var othersCode = lastCode();
        if (!code.equals(othersCode)) {
            assertThat(codeKey(() -> signIn.redeem(other, code, address))).isEqualTo("courier.code.wrong");
        }
        signIn.redeem(phone, code, address);
    }

    @Test
    void givesFiveTriesAndTenMinutes() {
        signIn.requestCode(phone, address);
        var code = lastCode();
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var i = 0; i < 4; i++) {
            assertThat(codeKey(() -> signIn.redeem(phone, wrong, address))).isEqualTo("courier.code.wrong");
        }
        assertThat(codeKey(() -> signIn.redeem(phone, wrong, address))).isEqualTo("courier.code.gone");
        assertThat(codeKey(() -> signIn.redeem(phone, code, address))).isEqualTo("courier.code.gone");
        clock.advance(Duration.ofMinutes(1));
        signIn.requestCode(phone, address);
        var second = lastCode();
        clock.advance(Duration.ofMinutes(10));
        assertThat(codeKey(() -> signIn.redeem(phone, second, address))).isEqualTo("courier.code.gone");
    }

    @Test
    void waitsAMinuteBetweenCodesAndLongerAfterMany() {
        signIn.requestCode(phone, address);
        var refusal = catchThrowableOfType(SmsCodeRefused.class, () -> signIn.requestCode(phone, address));
        assertThat(refusal.messageParameters()).containsExactly(60L);
        for (var i = 0; i < 5; i++) {
            clock.advance(Duration.ofSeconds(60));
            signIn.requestCode(phone, address);
        }
        clock.advance(Duration.ofSeconds(60));
        var many = catchThrowableOfType(SmsCodeRefused.class, () -> signIn.requestCode(phone, address));
        assertThat((Long) many.messageParameters()[0]).isGreaterThan(60);
    }

    @Test
    void keepsNoCodeInTheClear() {
        signIn.requestCode(phone, address);
        var code = lastCode();
        var clear = database.sql("SELECT COUNT(*) FROM sms_code WHERE INSTR(CONCAT(HEX(code_hash), code_hash), ?) > 0")
                .param(code)
                .query(Integer.class)
                .single();
        assertThat(clear).isZero();
    }

    private void refusesAndWritesNothing(String name) {
        var proof = proof();
        assertThat(key(() -> registration.register(proof, command(name)))).startsWith("shared.name.");
        assertThat(couriersWithThisPhone()).isZero();
    }

    private int couriersWithThisPhone() {
        clock.advance(Duration.ofMinutes(1));
        return signIn.redeem(phone, code(), address).courier() == null ? 0 : 1;
    }

    private PhoneProof proof() {
        return Objects.requireNonNull(signIn.redeem(phone, code(), address).proof());
    }

    private String code() {
        signIn.requestCode(phone, address);
        return lastCode();
    }

    private String lastCode() {
        return database.sql("SELECT text FROM sms_message ORDER BY id DESC LIMIT 1")
                .query(String.class)
                .single()
                .replaceAll("^.*?([0-9]{6}).*$", "$1");
    }

    private RegisterCourier command(String name) {
        return new RegisterCourier(name, employers.choices().getFirst().id(), PrivacyText.VERSION);
    }

    private static String key(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(InputRefused.class, act).messageKey();
    }

    private static String codeKey(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(SmsCodeRefused.class, act).messageKey();
    }
}
