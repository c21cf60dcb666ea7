package cn.zhibao.hazard.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A document somebody sends to be put on file once, however often it is sent.
 *
 * @param operation what is asked for, such as {@code POST hazards}
 * @param key the sender's Idempotency-Key, unique per sender and operation
 * @param contentHash SHA-256 of the document's bytes, lower-case hex
 */
public record Submission(Caller caller, String operation, String key, String contentHash) {

    public static Submission of(Caller caller, String operation, String key, byte[] document) {
        return new Submission(caller, operation, key, hashOf(document));
    }

    /** A document that is its own key: the same content from the same sender is put on file once. */
    public static Submission ofContent(Caller caller, String operation, String contentHash) {
        return new Submission(caller, operation, "content " + contentHash, contentHash);
    }

    /** SHA-256, lower-case hex. */
    public static String hashOf(byte[] document) {
        return HexFormat.of().formatHex(sha256(document));
    }

    /** The key as the ledger keeps it: the same sender, operation and key give the same id, and no others do. */
    public UUID keyId() {
        String text = caller.subject() + '\n' + operation + '\n' + key;
        ByteBuffer digest = ByteBuffer.wrap(sha256(text.getBytes(StandardCharsets.UTF_8)));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
