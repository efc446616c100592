package cn.yuetan.portal.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.courier.IdentificationRefused.Reason;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

@PortalTest
class TabletIdentificationModuleTests {

    private static final String PIN = "294613";

    @Autowired
    CourierIdentification identification;

    @Autowired
    CourierProfiles profiles;

    @Autowired
    CourierVerification verification;

    @Autowired
    JdbcClient database;

    @Autowired
    PersonalData keys;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private final String tablet = UUID.randomUUID().toString();
    private long courier;
    private String tail = "";

    @BeforeEach
    void makeCourierWithPin() {
        courier = people.courier();
        people.actAsCourier(courier);
        profiles.setPin(PIN, PIN);
        tail = new cn.yuetan.portal.shared.PhoneNumber(keys.decrypt(
                        "courier.phone",
                        database.sql("SELECT phone FROM courier WHERE id = ?")
                                .param(courier)
                                .query((row, number) -> row.getBytes(1))
                                .single()))
                .tail();
        asTablet();
    }

    @Test
    void recognizesTailAndPin() {
        var match = match();
        assertThat(match.maskedName()).isEqualTo("\u738b*");
        assertThat(identification.byPin(match, PIN, tablet)).isEqualTo(new CourierId(courier));
    }

    @Test
    void answersUnknownNumbersLikeKnownOnes() {
        var unknown = identification.candidates(unusedTail());
        assertThat(unknown).hasSize(1);
        assertThat(unknown.getFirst().maskedName()).matches(".\\*");
        assertThat(identification.candidates(unusedTail()).getFirst().maskedName())
                .isEqualTo(unknown.getFirst().maskedName());
        assertThat(unknown.getFirst().reference()).hasSameSizeAs(match().reference());
        for (var triesLeft = 4; triesLeft > 0; triesLeft--) {
            var known = refused(match(), "777123");
            var invented = refused(unknown.getFirst(), "777123");
            assertThat(invented.reason()).isEqualTo(known.reason()).isEqualTo(Reason.WRONG_PIN);
            assertThat(invented.messageParameters())
                    .isEqualTo(known.messageParameters())
                    .containsExactly(triesLeft);
        }
        assertThat(refused(match(), "777123").reason()).isEqualTo(Reason.WAIT);
        assertThat(refused(unknown.getFirst(), "777123").reason()).isEqualTo(Reason.WAIT);
    }

    @Test
    void takesAsLongForUnknownNumbers() {
        var unknown = identification.candidates(unusedTail()).getFirst();
        refused(match(), "777123");
        refused(unknown, "777123");
        long known = 0;
        long invented = 0;
        for (var round = 0; round < 3; round++) {
            known += nanos(match());
            invented += nanos(unknown);
        }
        assertThat((double) invented / known).isBetween(0.4, 2.5);
    }

    @Test
    void makesWaitLongerAndLonger() {
        for (var i = 0; i < 5; i++) {
            refused(match(), "777123");
        }
        assertThat(refused(match(), PIN).waitFor()).isEqualTo(Duration.ofSeconds(30));
        clock.advance(Duration.ofSeconds(31));
        refused(match(), "777123");
        assertThat(refused(match(), PIN).waitFor()).isEqualTo(Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(61));
        assertThat(identification.byPin(match(), PIN, tablet).value()).isEqualTo(courier);
        assertThat(refused(match(), "777123").messageParameters()).containsExactly(4);
    }

    @Test
    void letsTheCourierInElsewhereWhileSomebodyGuessesHere() {
        for (var i = 0; i < 9; i++) {
            refused(match(), "777123");
        }
        assertThat(identification.byPin(match(), PIN, "other-" + tablet).value())
                .isEqualTo(courier);
    }

    @Test
    void slowsGuessingAtOneCourierOnManyTablets() {
        var waited = 0;
        for (var i = 0; i < 40; i++) {
            waited += refused(match(), "777123", tablet + i).reason() == Reason.WAIT ? 1 : 0;
        }
        assertThat(waited).isGreaterThan(20);
        clock.advance(Duration.ofSeconds(61));
        assertThat(identification.byPin(match(), PIN, tablet).value()).isEqualTo(courier);
    }

    @Test
    void saysSuspendedOnlyToWhoeverKnowsThePin() {
        people.actAsOffice();
        verification.suspend(new CourierId(courier), "because");
        asTablet();
        assertThat(refused(match(), "777123").reason()).isEqualTo(Reason.WRONG_PIN);
        assertThat(refused(match(), PIN).reason()).isEqualTo(Reason.SUSPENDED);
    }

    @Test
    void wantsFourDigitsAndItsOwnReferences() {
        for (var junk : new String[] {"", "12", "12345", "12a4", "\u4e00\u4e8c\u4e09\u56db"}) {
            var refusal = catchThrowableOfType(IdentificationRefused.class, () -> identification.candidates(junk));
            assertThat(refusal.reason()).isEqualTo(Reason.NOT_FOUR_DIGITS);
        }
        assertThat(refused(new CourierMatch("x*", "forged"), PIN).reason()).isEqualTo(Reason.NOT_FOUR_DIGITS);
        var old = match();
        clock.advance(Duration.ofMinutes(11));
        assertThat(refused(old, PIN).reason()).isEqualTo(Reason.NOT_FOUR_DIGITS);
    }

    @Test
    void isForTabletsOnly() {
        people.actAsOffice();
        assertThatThrownBy(() -> identification.candidates("0000")).isInstanceOf(AccessDeniedException.class);
    }

    private void asTablet() {
        people.act(courier, Set.of(1L), Roles.KIOSK);
    }

    private CourierMatch match() {
        return identification.candidates(tail).getFirst();
    }

    /** People of tests have numbers counted up from 1001. */
    private String unusedTail() {
        return "9%03d".formatted(courier % 1000);
    }

    private IdentificationRefused refused(CourierMatch match, String pin) {
        return refused(match, pin, tablet);
    }

    private IdentificationRefused refused(CourierMatch match, String pin, String device) {
        return catchThrowableOfType(IdentificationRefused.class, () -> identification.byPin(match, pin, device));
    }

    private long nanos(CourierMatch match) {
        var start = System.nanoTime();
        refused(match, "777123", UUID.randomUUID().toString());
        return System.nanoTime() - start;
    }
}
