package cn.zhibao.hazard.domain.signal;

import cn.zhibao.events.contract.Place;
import cn.zhibao.events.contract.SignalCounts;
import cn.zhibao.events.contract.SignalKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signal as sent, not yet checked; absent means not said.
 *
 * @param ownId the agency's own id of it: the same one sent again is the same signal
 * @param seenAt when it happened or was noticed
 * @param text the agency's words
 */
public record SignalFiling(
        @Nullable SignalKind kind,
        @Nullable String ownId,
        @Nullable String region,
        @Nullable Place place,
        @Nullable Instant seenAt,
        @Nullable String text,
        @Nullable SignalCounts casualties,
        boolean exercise) {}
