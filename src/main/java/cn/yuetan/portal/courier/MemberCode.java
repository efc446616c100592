package cn.yuetan.portal.courier;

import cn.yuetan.portal.shared.PersonalData;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What a member code says: whose it is, for which minute, and which turn within it.
 *
 * <p>On the phone it is a QR code of 35 characters, all of them typed the same by every keyboard: the prefix, 15
 * characters of content (40 bits courier, 30 bits minute, 5 bits turn) and 16 characters of signature (80 bits), both in
 * Crockford's base 32.
 */
record MemberCode(long courier, long window, int turn) {

    static final int WINDOW_SECONDS = 60;
    static final int TURNS = 32;

    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final String PURPOSE = "courier.memberCode";
    private static final int CONTENT_LENGTH = 15;
    private static final int SIGNATURE_BYTES = 10;
    private static final int SIGNATURE_LENGTH = 16;

    static long windowOf(java.time.Instant instant) {
        return instant.getEpochSecond() / WINDOW_SECONDS;
    }

    String signed(PersonalData keys) {
        var content = base32(
                BigInteger.valueOf(courier)
                        .shiftLeft(30)
                        .or(BigInteger.valueOf(window))
                        .shiftLeft(5)
                        .or(BigInteger.valueOf(turn)),
                CONTENT_LENGTH);
        return CourierIdentification.CODE_PREFIX + content + signature(keys, content);
    }

    /** Reads a scanned code; empty if it was not signed by us, whatever it says. */
    static Optional<MemberCode> read(PersonalData keys, String payload) {
        var typed = payload.strip().toUpperCase(Locale.ROOT);
        var prefix = CourierIdentification.CODE_PREFIX;
        if (typed.length() != prefix.length() + CONTENT_LENGTH + SIGNATURE_LENGTH
                || !typed.startsWith(prefix)
                || !typed.substring(prefix.length()).chars().allMatch(c -> DIGITS.indexOf(c) >= 0)) {
            return Optional.empty();
        }
        var content = typed.substring(prefix.length(), prefix.length() + CONTENT_LENGTH);
        var signature = typed.substring(prefix.length() + CONTENT_LENGTH);
        if (!MessageDigest.isEqual(ascii(signature), ascii(signature(keys, content)))) {
            return Optional.empty();
        }
        var bits = number(content);
        return Optional.of(new MemberCode(
                bits.shiftRight(35).longValue(),
                bits.shiftRight(5).longValue() & ((1L << 30) - 1),
                bits.intValue() & (TURNS - 1)));
    }

    private static String signature(PersonalData keys, String content) {
        var mac = Arrays.copyOf(keys.sign(PURPOSE, content), SIGNATURE_BYTES);
        return base32(new BigInteger(1, mac), SIGNATURE_LENGTH);
    }

    private static String base32(BigInteger value, int length) {
        var text = new char[length];
        var rest = value;
        for (var i = length - 1; i >= 0; i--) {
            text[i] = DIGITS.charAt(rest.intValue() & 31);
            rest = rest.shiftRight(5);
        }
        return new String(text);
    }

    private static BigInteger number(String text) {
        var value = BigInteger.ZERO;
        for (var i = 0; i < text.length(); i++) {
            value = value.shiftLeft(5).or(BigInteger.valueOf(DIGITS.indexOf(text.charAt(i))));
        }
        return value;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
