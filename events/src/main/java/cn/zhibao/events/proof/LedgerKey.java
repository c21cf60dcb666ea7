package cn.zhibao.events.proof;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key of a ledger.
 *
 * @param origin name of the ledger, the first line of all it signs
 * @param publicKey the 32 bytes of an Ed25519 key, base64
 */
public record LedgerKey(String origin, String publicKey) {

    private static final byte ED25519 = 1;
    private static final int KEY_BYTES = 32;
    private static final int ID_BYTES = 4;

    /** What comes before the 32 bytes in an X.509 public key: algorithm 1.3.101.112, RFC 8410. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    public LedgerKey {
        if (Base64.getDecoder().decode(publicKey).length != KEY_BYTES) {
            throw new IllegalArgumentException("an Ed25519 key has " + KEY_BYTES + " bytes");
        }
    }

    /** The name by which signatures name the key, 8 hexadecimal digits: the key hash of C2SP signed notes. */
    public String id() {
        return HexFormat.of().formatHex(idBytes());
    }

    byte[] idBytes() {
        MessageDigest sha256 = Hash.sha256();
        sha256.update((origin + "\n").getBytes(StandardCharsets.UTF_8));
        sha256.update(ED25519);
        return Arrays.copyOf(sha256.digest(bytes()), ID_BYTES);
    }

    private byte[] bytes() {
        return Base64.getDecoder().decode(publicKey);
    }

    /** The key in X.509 form, base64: what OpenSSL and Java read. */
    public String x509() {
        return Base64.getEncoder().encodeToString(encoded());
    }

    private byte[] encoded() {
        return ByteBuffer.allocate(X509.length + KEY_BYTES)
                .put(X509)
                .put(bytes())
                .array();
    }

    /** The key as tools for C2SP signed notes read it. */
    public String noteKey() {
        byte[] typed =
                ByteBuffer.allocate(1 + KEY_BYTES).put(ED25519).put(bytes()).array();
        return origin + "+" + id() + "+" + Base64.getEncoder().encodeToString(typed);
    }

    /** Whether this key signed the text. A signature that cannot be read is none. */
    public boolean verifies(String text, byte[] signature) {
        try {
            PublicKey key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded()));
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(text.getBytes(StandardCharsets.UTF_8));
            return check.verify(signature);
        } catch (GeneralSecurityException unreadable) {
            return false;
        }
    }
}
