package cn.yuetan.portal.identity;

import cn.yuetan.portal.shared.InputRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords may be chosen, and how handed-out ones are made. */
@Component
class Passwords {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 64;

    /** Without 0, O, 1, l, I: it is read out and typed off. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final SecureRandom random = new SecureRandom();
    private final Set<String> common;

    Passwords() {
        try {
            common = new ClassPathResource("identity/common-passwords.txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("The list of common passwords is missing", e);
        }
    }

    /**
     * Checks a password somebody wants to have.
     *
     * @throws InputRefused if it is too short, too long, too common or the user name
     */
    void check(String password, String userName) {
        var length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            throw new InputRefused("identity.password.short", SHORTEST);
        }
        if (length > LONGEST) {
            throw new InputRefused("identity.password.long", LONGEST);
        }
        var lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower)
                || lower.codePoints().distinct().count() < 3
                || (!userName.isEmpty() && lower.contains(userName.toLowerCase(Locale.ROOT)))) {
            throw new InputRefused("identity.password.common");
        }
    }

    /** A password to hand out once: three groups of four, 59 bits. */
    String oneTime() {
        var password = new StringBuilder();
        for (var i = 0; i < 12; i++) {
            if (i > 0 && i % 4 == 0) {
                password.append('-');
            }
            password.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return password.toString();
    }
}
