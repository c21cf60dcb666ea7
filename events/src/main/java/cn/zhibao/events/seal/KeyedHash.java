package cn.zhibao.events.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A hash that nobody can make or guess without the key: HMAC-SHA256. The same key serves several purposes without one
 * telling anything about another. Thread-safe.
 */
public final class KeyedHash {

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /**
     * A hash for one purpose.
     *
     * @param key bytes in base64
     * @param purpose name of what it is used for
     */
    public KeyedHash(String key, String purpose) {
        byte[] whole = Base64.getDecoder().decode(key.strip());
        this.key = new SecretKeySpec(hash(new SecretKeySpec(whole, ALGORITHM), purpose), ALGORITHM);
    }

    /** 32 bytes that follow from the text. */
    public byte[] of(String text) {
        return hash(key, text);
    }

    private static byte[] hash(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has HMAC-SHA256", impossible);
        }
    }
}
