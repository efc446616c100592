package cn.yuetan.portal.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.courier.IdentificationRefused.Reason;
import cn.yuetan.portal.identity.Roles;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.testing.PortalTest;
import cn.yuetan.portal.testing.Statements;
import cn.yuetan.portal.testing.TestClock;
import cn.yuetan.portal.testing.TestPeople;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
@Tag("database")
class MemberCodeTests {

    @Autowired
    MemberCodes codes;

    @Autowired
    CourierIdentification identification;

    @Autowired
    CourierVerification verification;

    @Autowired
    PersonalData keys;

    @Autowired
    TestPeople people;

    @Autowired
    TestClock clock;

    private long courier;

    @BeforeEach
    void makeCourier() {
        courier = people.courier();
    }

    @Test
    void recognizesTheCourierInTwoStatements() {
        var payload = shown();
        asTablet();
        var found = new ArrayList<CourierId>();
        var statements = Statements.of(() -> found.add(identification.byMemberCode(payload, "t1")));
        assertThat(found).containsExactly(new CourierId(courier));
        assertThat(statements).hasSize(2);
    }

    @Test
    void isTypedTheSameByEveryKeyboard() {
        assertThat(shown()).matches("YT1\\.[0-9A-Z]{31}");
        var payload = shown().toLowerCase(Locale.ROOT) + "\r\n";
        asTablet();
        assertThat(identification.byMemberCode(payload, "t1").value()).isEqualTo(courier);
    }

    @Test
    void worksOnce() {
        var payload = shown();
        asTablet();
        identification.byMemberCode(payload, "t1");
        assertThat(refused(payload)).isEqualTo(Reason.CODE_USED);
    }

    @Test
    void showsAnotherCodeAfterOneWasUsed() {
        var first = shown();
        asTablet();
        identification.byMemberCode(first, "t1");
        var second = shown();
        assertThat(second).isNotEqualTo(first);
        asTablet();
        assertThat(identification.byMemberCode(second, "t1").value()).isEqualTo(courier);
    }

    @Test
    void livesForItsMinuteAndTheNext() {
        var early = shown();
        clock.advance(Duration.ofSeconds(60));
        asTablet();
        assertThat(identification.byMemberCode(early, "t1").value()).isEqualTo(courier);
        var late = shown();
        clock.advance(Duration.ofSeconds(120));
        asTablet();
        assertThat(refused(late)).isEqualTo(Reason.CODE_EXPIRED);
    }

    @Test
    void refusesEveryForgery() {
        var payload = shown();
        asTablet();
        var random = new Random(7);
        var digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
        for (var i = 4; i < payload.length(); i++) {
            var other = digits.charAt(random.nextInt(32));
            if (other != payload.charAt(i)) {
                var forged = payload.substring(0, i) + other + payload.substring(i + 1);
                assertThat(refused(forged)).as(forged).isEqualTo(Reason.CODE_FOREIGN);
            }
        }
        for (var junk :
                new String[] {"", "YT1.", "YT2" + payload.substring(3), payload + "0", "x".repeat(5000), "\u0000"}) {
            assertThat(refused(junk)).isEqualTo(Reason.CODE_FOREIGN);
        }
        assertThat(identification.byMemberCode(payload, "t1").value()).isEqualTo(courier);
    }

    @Test
    void readsBackWhatItWrites() {
        var random = new Random(3);
        for (var i = 0; i < 300; i++) {
            var code = new MemberCode(random.nextLong(1L << 40), random.nextLong(1L << 30), random.nextInt(32));
            assertThat(MemberCode.read(keys, code.signed(keys))).isEqualTo(Optional.of(code));
        }
    }

    @Test
    void refusesSuspendedCouriersAndLeavesTheCodeUnused() {
        var payload = shown();
        people.actAsOffice();
        verification.suspend(new CourierId(courier), "because");
        asTablet();
        assertThat(refused(payload)).isEqualTo(Reason.SUSPENDED);
        assertThat(refused(payload)).isEqualTo(Reason.SUSPENDED);
    }

    @Test
    void letsExactlyOneOfTwoTabletsIn() throws Exception {
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var round = 0; round < 20; round++) {
                var payload = shown();
                var scans = new ArrayList<Callable<Boolean>>();
                for (var tablet = 0; tablet < 8; tablet++) {
                    var device = "t" + tablet;
                    scans.add(() -> {
                        asTablet();
                        try {
                            identification.byMemberCode(payload, device);
                            return true;
                        } catch (IdentificationRefused refused) {
                            assertThat(refused.reason()).isEqualTo(Reason.CODE_USED);
                            return false;
                        }
                    });
                }
                var winners = 0;
                for (var result : threads.invokeAll(scans)) {
                    winners += result.get() ? 1 : 0;
                }
                assertThat(winners).isEqualTo(1);
            }
        }
    }

    private String shown() {
        people.actAsCourier(courier);
        return codes.current().payload();
    }

    private void asTablet() {
        people.act(courier, Set.of(1L), Roles.KIOSK);
    }

    private Reason refused(String payload) {
        return catchThrowableOfType(IdentificationRefused.class, () -> identification.byMemberCode(payload, "t1"))
                .reason();
    }
}
