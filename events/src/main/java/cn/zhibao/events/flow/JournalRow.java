package cn.zhibao.events.flow;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the journal, never changed after it is written.
 *
 * @param version dense per case, from 1
 * @param recordedAt when the server took it, UTC, to the microsecond
 * @param data the event's JSON, exactly the text that is sent
 * @param previousHash hash of the row before it in the same case, lower-case hex; {@link #GENESIS} for the first
 * @param hash SHA-256 over the previous hash and every field, lower-case hex
 */
public record JournalRow(
        UUID caseId,
        int version,
        UUID eventId,
        String topic,
        String type,
        @Nullable Instant claimedAt,
        Instant recordedAt,
        String actor,
        @Nullable String ruleVersion,
        @Nullable String traceParent,
        String data,
        String previousHash,
        String hash) {

    /** What the first row of a case names as the hash before it. */
    public static final String GENESIS = "0".repeat(64);

    /** The hash that these fields must have; differs from {@link #hash} when the row was changed afterwards. */
    public String expectedHash() {
        return hashOf(this);
    }

    /** The same row with its hash set. */
    JournalRow sealed() {
        return new JournalRow(
                caseId,
                version,
                eventId,
                topic,
                type,
                claimedAt,
                recordedAt,
                actor,
                ruleVersion,
                traceParent,
                data,
                previousHash,
                hashOf(this));
    }

    // Each field goes in as its length in bytes, a colon and its UTF-8 bytes, times as microseconds since 1970; an
    // absent one as "-". No field can then run into the next, and anyone can recompute it without our code. The trace
    // context is not part of the record.
    private static String hashOf(JournalRow row) {
        MessageDigest sha256 = sha256();
        for (String field : new @Nullable String[] {
            row.previousHash,
            row.caseId.toString(),
            Integer.toString(row.version),
            row.eventId.toString(),
            row.type,
            row.claimedAt == null ? null : micros(row.claimedAt),
            micros(row.recordedAt),
            row.actor,
            row.ruleVersion,
            row.data
        }) {
            if (field == null) {
                sha256.update((byte) '-');
            } else {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha256.update(bytes);
            }
        }
        return HexFormat.of().formatHex(sha256.digest());
    }

    private static String micros(Instant time) {
        return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
