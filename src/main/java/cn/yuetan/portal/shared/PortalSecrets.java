package cn.yuetan.portal.shared;

import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The portal's keys, from the environment, never from the database.
 *
 * @param dataKeys {@code id:base64-of-32-bytes} separated by commas; the first encrypts, all decrypt
 * @param lookupKey base64 of 32 bytes; makes the keyed hashes by which encrypted columns are found
 * @param codeKey base64 of 32 bytes; signs the couriers' member codes
 */
@ConfigurationProperties("portal.secrets")
record PortalSecrets(String dataKeys, String lookupKey, String codeKey) {

    private static final int KEY_BYTES = 32;

    PortalSecrets {
        dataKeys = dataKeys == null ? "" : dataKeys;
        lookupKey = lookupKey == null ? "" : lookupKey;
        codeKey = codeKey == null ? "" : codeKey;
    }

    /** The data keys by their ids, first one first. */
    Map<String, byte[]> dataKeysById() {
        var keys = new LinkedHashMap<String, byte[]>();
        for (var entry : dataKeys.split(",", -1)) {
            var parts = entry.strip().split(":", 2);
            if (parts.length != 2 || !parts[0].matches("[a-z0-9]{1,8}")) {
                throw new IllegalStateException("PORTAL_DATA_KEYS must be id:base64 pairs separated by commas");
            }
            keys.put(parts[0], decoded("PORTAL_DATA_KEYS", parts[1]));
        }
        return keys;
    }

    byte[] lookupKeyBytes() {
        return decoded("PORTAL_LOOKUP_KEY", lookupKey);
    }

    byte[] codeKeyBytes() {
        return decoded("PORTAL_CODE_KEY", codeKey);
    }

    private static byte[] decoded(String name, String base64) {
        try {
            var bytes = Base64.getDecoder().decode(base64.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            // said below, without the value
        }
        throw new IllegalStateException(name + " must be set to the base64 form of 32 random bytes");
    }

    /** Never the keys. */
    @Override
    public String toString() {
        return "PortalSecrets[…]";
    }
}
