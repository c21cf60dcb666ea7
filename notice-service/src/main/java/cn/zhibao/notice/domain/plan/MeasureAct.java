package cn.zhibao.notice.domain.plan;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What somebody does with a measure. */
public sealed interface MeasureAct {

    /**
     * Says that it is done (措施落实).
     *
     * @param at when it was done, as that person says; null for now
     */
    record Complete(@Nullable Instant at, String result) implements MeasureAct {}

    /**
     * Looks at what was done (核验).
     *
     * @param accepted false returns it
     */
    record Review(boolean accepted, String reason) implements MeasureAct {}

    /** When it was done, as the person claims; null where nobody claims a time. */
    default @Nullable Instant claimedAt() {
        return switch (this) {
            case Complete complete -> complete.at();
            case Review _ -> null;
        };
    }
}
