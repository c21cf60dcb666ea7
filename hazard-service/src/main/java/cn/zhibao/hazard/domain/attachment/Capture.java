package cn.zhibao.hazard.domain.attachment;

import cn.zhibao.events.contract.Position;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When and where something was taken; absent is not known. */
public record Capture(@Nullable Instant takenAt, @Nullable Position position) {

    public static final Capture UNKNOWN = new Capture(null, null);

    /** What this says, and what the other says where this says nothing. */
    public Capture or(Capture other) {
        return new Capture(takenAt == null ? other.takenAt : takenAt, position == null ? other.position : position);
    }
}
