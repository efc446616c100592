package cn.yuetan.portal.notice.link;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** 128 random bits as 22 URL-safe characters. */
final class LinkToken {

    private static final int BYTES = 16;
    private static final Pattern WRITTEN = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkToken() {}

    static String fresh() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether it could be one at all; whatever else somebody sends is not even hashed. */
    static boolean looksLikeOne(String token) {
        return WRITTEN.matcher(token).matches();
    }
}
