package cn.zhibao.notice.app;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;

/**
 * A request that is to have one effect, however often it is sent.
 *
 * @param owner account that sends it
 * @param operation what is asked for, such as {@code POST subscriptions}
 * @param key the sender's Idempotency-Key, unique per account and operation
 * @param contentHash SHA-256 of the body, lower-case hex
 */
public record Submission(String owner, String operation, String key, String contentHash) {

    public static Submission of(String owner, String operation, String key, String body) {
        return new Submission(owner, operation, key, HexFormat.of().formatHex(sha256(body)));
    }

    /** The key as it is kept: the same account, operation and key give the same id, and no others do. */
    public UUID keyId() {
        ByteBuffer digest = ByteBuffer.wrap(sha256(owner + '\n' + operation + '\n' + key));
        return new UUID(digest.getLong(), digest.getLong());
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
