package cn.zhibao.events.seal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals what a database must not hold in plain, with AES-256-GCM. A sealed text names the key that opens it; it opens only
 * under the id of what it was sealed for, and not at all once anything in it was changed. Thread-safe.
 */
public final class SecretCipher {

    /** How every sealed text begins. */
    public static final String MARK = "sealed:1:";

    private static final String SEPARATOR = ":";
    private static final int PARTS = 4;
    private static final int KEY_BYTES = 32;
    private static final int KEY_ID_BYTES = 4;
    /** 96 bits, drawn at random: a repetition is out of reach below thousands of millions of secrets under one key. */
    private static final int NONCE_BYTES = 12;

    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Map<String, Key> keys = new HashMap<>();
    private final Key current;

    private record Key(String id, SecretKey key) {

        /** A key names itself by a hash, so there is no name that an operator could get wrong. */
        static Key of(String text) {
            byte[] bytes = bytesOf(text);
            String id = HexFormat.of().formatHex(sha256(bytes), 0, KEY_ID_BYTES);
            return new Key(id, new SecretKeySpec(bytes, "AES"));
        }
    }

    /** A text that cannot be opened; says why, and nothing of the text. */
    public static final class Unopened extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Unopened(String why) {
            super(why);
        }
    }

    /**
     * A cipher with these keys, each 32 bytes in base64.
     *
     * @param current seals from now on
     * @param previous still open what they sealed
     */
    public SecretCipher(String current, List<String> previous) {
        this.current = Key.of(current);
        previous.stream().map(Key::of).forEach(key -> keys.put(key.id(), key));
        keys.put(this.current.id(), this.current);
    }

    private static byte[] bytesOf(String key) {
        try {
            byte[] bytes = Base64.getDecoder().decode(key.strip());
            if (bytes.length == KEY_BYTES) {
                return bytes;
            }
        } catch (IllegalArgumentException _) {
            // Its words would show the key.
        }
        throw new IllegalArgumentException("a key is " + KEY_BYTES + " bytes in base64");
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }

    /** How every text begins that was sealed with the current key. */
    public String currentMark() {
        return MARK + current.id() + SEPARATOR;
    }

    /**
     * Seals with the current key; never gives the same text twice.
     *
     * @param ownerId id of what the secret belongs to
     */
    public String seal(UUID ownerId, String secret) {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, current, nonce, ownerId);
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] whole = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
            return currentMark() + Base64.getEncoder().encodeToString(whole);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has AES-GCM", impossible);
        }
    }

    /** The secret, or {@link Unopened}. */
    public String open(UUID ownerId, String text) {
        String[] part = text.split(SEPARATOR, -1);
        if (!text.startsWith(MARK) || part.length != PARTS) {
            throw new Unopened("the secret is not sealed");
        }
        Key key = keys.get(part[PARTS - 2]);
        if (key == null) {
            throw new Unopened("the secret is sealed with a key that is not configured");
        }
        try {
            byte[] whole = Base64.getDecoder().decode(part[PARTS - 1]);
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, nonce, ownerId);
            byte[] secret = cipher.doFinal(whole, NONCE_BYTES, whole.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new Unopened("the sealed secret was changed or belongs to something else");
        }
    }

    private static Cipher cipher(int mode, Key key, byte[] nonce, UUID ownerId) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key.key(), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ownerId.toString().getBytes(StandardCharsets.US_ASCII));
        return cipher;
    }
}
