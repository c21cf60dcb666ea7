package cn.zhibao.notice.domain.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One event for one subscription, as its owner sees it.
 *
 * @param position place in the queue: later ones are greater
 * @param sequence number within the subscription; absent until the first attempt
 */
public record Delivery(
        long position,
        @Nullable Long sequence,
        UUID eventId,
        String type,
        UUID caseId,
        Instant queuedAt,
        Progress progress) {

    /** How far it has come. */
    public sealed interface Progress {

        /** Not tried yet. */
        record Waiting() implements Progress {}

        /** Tried in vain; it comes again. */
        record Retrying(
                int attempts,
                @Nullable Integer lastStatus,
                @Nullable String lastError,
                Instant lastAttemptAt,
                Instant nextAttemptAt)
                implements Progress {}

        /** The endpoint took it. */
        record Delivered(int attempts, int status, Instant at) implements Progress {}
    }
}
