package cn.yuetan.portal.shared;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;

/**
 * Encrypts personal columns (AES-256-GCM, the key's id stands before each value so that keys rotate) and makes the keyed
 * hashes (HMAC-SHA-256) by which such a column is still found.
 *
 * <p>Stored form: one byte length of the key id, the key id, 12 bytes nonce, ciphertext with tag. The purpose is
 * authenticated with it: a value copied into another column does not decrypt.
 */
@Component
public class PersonalData {

    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, SecretKeySpec> keys = new HashMap<>();
    private final String currentKey;
    private final SecretKeySpec lookupKey;
    private final SecretKeySpec codeKey;

    PersonalData(PortalSecrets secrets) {
        var dataKeys = secrets.dataKeysById();
        dataKeys.forEach((id, bytes) -> keys.put(id, new SecretKeySpec(bytes, "AES")));
        currentKey = dataKeys.keySet().iterator().next();
        lookupKey = new SecretKeySpec(secrets.lookupKeyBytes(), "HmacSHA256");
        codeKey = new SecretKeySpec(secrets.codeKeyBytes(), "HmacSHA256");
    }

    /** Encrypts a value for one purpose, such as {@code courier.phone}. */
    public byte[] encrypt(String purpose, String clear) {
        try {
            var nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            var id = currentKey.getBytes(StandardCharsets.US_ASCII);
            var cipher = cipher(Cipher.ENCRYPT_MODE, currentKey, nonce, purpose);
            var sealed = cipher.doFinal(clear.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.allocate(1 + id.length + NONCE_BYTES + sealed.length)
                    .put((byte) id.length)
                    .put(id)
                    .put(nonce)
                    .put(sealed)
                    .array();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Encryption failed for " + purpose, e);
        }
    }

    /**
     * Decrypts what {@link #encrypt} made for the same purpose.
     *
     * @throws IllegalStateException if the key is gone, the value was changed or belongs to another purpose
     */
    public String decrypt(String purpose, byte[] stored) {
        try {
            var idEnd = 1 + stored[0];
            var id = new String(stored, 1, stored[0], StandardCharsets.US_ASCII);
            var nonce = Arrays.copyOfRange(stored, idEnd, idEnd + NONCE_BYTES);
            var cipher = cipher(Cipher.DECRYPT_MODE, id, nonce, purpose);
            var from = idEnd + NONCE_BYTES;
            return new String(cipher.doFinal(stored, from, stored.length - from), StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new IllegalStateException("Decryption failed for " + purpose, e);
        }
    }

    /** A keyed hash (32 bytes) of a value for one purpose, for a unique or search column. */
    public byte[] lookupHash(String purpose, String clear) {
        return mac(lookupKey, purpose + '\0' + clear);
    }

    /** A signature (32 bytes) for a code that leaves the portal, such as a member code. */
    public byte[] sign(String purpose, String content) {
        return mac(codeKey, purpose + '\0' + content);
    }

    private Cipher cipher(int mode, String keyId, byte[] nonce, String purpose) throws GeneralSecurityException {
        var key = keys.get(keyId);
        if (key == null) {
            throw new GeneralSecurityException("No data key with id " + keyId);
        }
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(purpose.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] mac(SecretKeySpec key, String content) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC failed", e);
        }
    }
}
