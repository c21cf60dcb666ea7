package cn.zhibao.escalation.domain.release;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of a pack.
 *
 * @param hash SHA-256 of the content, in hexadecimal
 * @param revision counts what was done to it, from 1
 * @param author who made the draft
 * @param editors everybody who wrote the content, the author too
 * @param proof the backtest that was looked at, of exactly this content
 */
public record PackVersion(
        PackName name,
        String content,
        String hash,
        Stage stage,
        int revision,
        String author,
        Set<String> editors,
        Instant changedAt,
        @Nullable Proof proof,
        @Nullable String approver) {

    public PackVersion {
        editors = Set.copyOf(editors);
    }

    /** How far it has come. What was approved never changes any more; whether it is in force the {@link Timeline} tells. */
    public enum Stage {
        /** Being written; may have faults. */
        DRAFT,
        /** Without faults, over the packs in force. */
        CHECKED,
        /** What it would have done with the recorded history was looked at. */
        BACKTESTED,
        /** A second person agreed. */
        APPROVED
    }

    /** A finished backtest, in figures that last longer than its results. */
    public record Proof(
            UUID backtestId,
            String policy,
            @Nullable String against,
            Instant from,
            Instant to,
            long events,
            long raised,
            long differences,
            Instant endedAt) {}

    /** A first draft. */
    public static PackVersion draft(PackName name, Move.Edit edit, String by, Instant at) {
        return new PackVersion(name, edit.content(), edit.hash(), Stage.DRAFT, 1, by, Set.of(by), at, null, null);
    }
}
