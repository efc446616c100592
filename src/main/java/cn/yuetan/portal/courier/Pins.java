package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.InputRefused;
import cn.yuetan.portal.shared.PersonalData;
import cn.yuetan.portal.shared.PhoneNumber;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Which kiosk PINs may be chosen and how they are kept: bcrypt over a hash keyed outside the database, because a stolen
 * table of six-digit numbers would fall to bcrypt alone within days.
 */
@Component
class Pins {

    private static final String UP = "01234567890123456789";
    private static final String DOWN = "98765432109876543210";

    private final BCryptPasswordEncoder bcrypt = new BCryptPasswordEncoder(10);
    private final PersonalData keys;
    private final Set<String> common;
    private final String hashOfNobody;

    Pins(PersonalData keys) {
        this.keys = keys;
        try {
            common = new ClassPathResource("courier/common-pins.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.matches("\\d{6}"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common PINs is missing", e);
        }
        hashOfNobody = hash("nobody");
    }

    /**
     * Checks a PIN somebody wants to have.
     *
     * @throws InputRefused if it is not six digits or among the first that a stranger would try
     */
    void check(String pin, PhoneNumber phone) {
        if (!pin.matches("[0-9]{6}")) {
            throw new InputRefused("courier.pin.sixDigits");
        }
        var oneOrTwoDigits = pin.chars().distinct().count() < 3;
        var repeated = pin.substring(0, 3).equals(pin.substring(3));
        if (oneOrTwoDigits
                || repeated
                || UP.contains(pin)
                || DOWN.contains(pin)
                || common.contains(pin)
                || phone.national().contains(pin)) {
            throw new InputRefused("courier.pin.trivial");
        }
    }

    String hash(String pin) {
        return String.valueOf(bcrypt.encode(keyed(pin)));
    }

    /** Compares; takes the same time where there is no PIN. */
    boolean matches(String pin, @Nullable String hash) {
        var matches = bcrypt.matches(keyed(pin), hash == null ? hashOfNobody : hash);
        return matches && hash != null;
    }

    private String keyed(String pin) {
        return Base64.getEncoder().withoutPadding().encodeToString(keys.lookupHash("courier.pin", pin));
    }
}
