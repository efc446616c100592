package cn.yuetan.portal.shell;

import java.security.SecureRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The number that a person reads out and that finds the failure in the log; the failure itself stays there. */
final class Reference {

    private static final Logger LOG = LoggerFactory.getLogger(Reference.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int HALF = 4;

    private Reference() {}

    /** Logs the failure and gives the number it is logged under. */
    static String log(Throwable failure) {
        String number = half() + "-" + half();
        LOG.error("Reference {}", number, failure);
        return number;
    }

    private static String half() {
        StringBuilder half = new StringBuilder(HALF);
        for (int i = 0; i < HALF; i++) {
            half.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return half.toString();
    }
}
