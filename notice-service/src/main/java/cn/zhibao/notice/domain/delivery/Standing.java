package cn.zhibao.notice.domain.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription does.
 *
 * @param lastSequence newest number given to a delivery of this subscription; 0 before the first
 * @param waiting deliveries that the endpoint has not taken yet
 */
public record Standing(Subscription subscription, Health health, long lastSequence, long waiting) {

    /** How the endpoint answers. */
    public sealed interface Health {

        /** It took the newest delivery, or none was tried yet. */
        record Active() implements Health {}

        /**
         * It does not take what is sent; the same delivery is tried again until it does.
         *
         * @param since first failure in a row
         * @param lastStatus status of its newest answer; absent when it did not answer
         */
        record Failing(
                Instant since,
                @Nullable Integer lastStatus,
                @Nullable String lastError,
                Instant nextAttemptAt) implements Health {}

        /** It answered 410 Gone: it wants nothing any more. What was waiting stays on record. */
        record Disabled(Instant since) implements Health {}
    }
}
