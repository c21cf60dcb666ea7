package cn.zhibao.escalation.domain.audit;

import java.time.Duration;

/**
 * Whether the engine stands still, by what was last seen of it. Moments are counted from when the auditor began to look, on a
 * clock that never goes back.
 *
 * @param patience for how long the engine may do nothing
 * @param atStart for how long after the auditor began to look the engine may still be starting
 * @param quietSince when it was last seen at work, or when nobody could look last
 * @param graceUntil until when nothing is found
 * @param hasWorked whether it was ever seen at work
 */
public record Standstill(
        Duration patience, Duration atStart, Duration quietSince, Duration graceUntil, boolean hasWorked) {

    /** Nothing was seen yet, and both may have been started together. */
    public static Standstill unseen(Duration patience, Duration atStart) {
        return new Standstill(patience, atStart, Duration.ZERO, atStart, false);
    }

    /** The engine was seen at work, or with nothing to do. */
    public Standstill works(Duration at) {
        return new Standstill(patience, atStart, at, graceUntil, true);
    }

    /** Nobody could look, and who cannot look does not know: patience begins anew, and so does a start. */
    public Standstill unknown(Duration at) {
        return new Standstill(patience, atStart, at, hasWorked ? graceUntil : at.plus(atStart), hasWorked);
    }

    /** Whether it has been quiet for longer than it may, and is not starting. */
    public boolean isFound(Duration now) {
        return now.compareTo(graceUntil) > 0 && quietFor(now).compareTo(patience) > 0;
    }

    /** For how long it has done nothing though there was something to do, or has not been there. */
    public Duration quietFor(Duration now) {
        return now.minus(quietSince);
    }
}
