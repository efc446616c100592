package cn.yuetan.portal.notice.channel;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs what goes to the short message provider, and checks what comes from there: HMAC-SHA-256 with the shared secret. */
public final class SmsSignature {

    private SmsSignature() {}

    /** The signature of a body sent at this second of the epoch, in hexadecimal digits. */
    public static String of(String secret, String timestamp, String body) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal((timestamp + "\n" + body).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC failed", e);
        }
    }

    /** Whether the signature fits; takes as long for a wrong one as for the right one. */
    public static boolean fits(String secret, String timestamp, String body, String signature) {
        return MessageDigest.isEqual(
                of(secret, timestamp, body).getBytes(StandardCharsets.US_ASCII),
                signature.toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
    }
}
