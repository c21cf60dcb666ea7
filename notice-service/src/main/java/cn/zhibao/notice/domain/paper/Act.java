package cn.zhibao.notice.domain.paper;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody does with a document. */
public sealed interface Act {

    /**
     * Signs for it (签收).
     *
     * @param at when it came, as that person says; null for now
     */
    record Receive(@Nullable Instant at) implements Act {}

    /**
     * Answers it (回复).
     *
     * @param at when the answer was given, as that person says; null for now
     */
    record Reply(@Nullable Instant at, String text) implements Act {}

    /**
     * Looks at the answer (核验).
     *
     * @param accepted false returns it
     */
    record Review(boolean accepted, String reason) implements Act {}

    /** When it was done, as the person claims; null where nobody claims a time. */
    default @Nullable Instant claimedAt() {
        return switch (this) {
            case Receive receive -> receive.at();
            case Reply reply -> reply.at();
            case Review _ -> null;
        };
    }
}
