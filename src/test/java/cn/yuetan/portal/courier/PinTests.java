package cn.yuetan.portal.courier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PhoneNumber;
import cn.yuetan.portal.testing.PortalTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@PortalTest
class PinTests {

    private static final PhoneNumber PHONE = new PhoneNumber("+8613900204613");

    @Autowired
    Pins pins;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "000000", "123456", "654321", "890123", "121212", "123123", "111222", "520131", "204613", "900204"
            })
    void refusesWhatAStrangerTriesFirst(String pin) {
        assertThat(refusal(pin)).isEqualTo("courier.pin.trivial");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "12a456", "\u0661\u0662\u0663\u0664\u0665\u0666", "12 456"})
    void wantsSixDigits(String pin) {
        assertThat(refusal(pin)).isEqualTo("courier.pin.sixDigits");
    }

    @Test
    void takesOthersAndKnowsThemAgain() {
        pins.check("294613", PHONE);
        var hash = pins.hash("294613");
        assertThat(hash).doesNotContain("294613");
        assertThat(pins.hash("294613")).isNotEqualTo(hash);
        assertThat(pins.matches("294613", hash)).isTrue();
        assertThat(pins.matches("294614", hash)).isFalse();
        assertThat(pins.matches("nobody", null)).isFalse();
    }

    private String refusal(String pin) {
        return catchThrowableOfType(InputRefused.class, () -> pins.check(pin, PHONE))
                .messageKey();
    }
}
