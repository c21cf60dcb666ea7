package cn.zhibao.hazard.app.tip;

import cn.zhibao.hazard.domain.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Answer to somebody who gives or handles a tip. */
public sealed interface TipOutcome {

    /**
     * The tip is on file.
     *
     * @param code with which the tipster follows it; told here and nowhere else
     */
    record Received(String code, Instant receivedAt, Instant replyBy) implements TipOutcome {}

    /** The tip as it is after what was done. */
    record Handled(Tips.Known tip) implements TipOutcome {}

    /** Nothing is wrong with it; it was only to be checked. */
    record Sound() implements TipOutcome {}

    /** Wrong, with every fault named; nothing was stored. */
    record Faulty(List<Fault> faults) implements TipOutcome {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Too many came from this address. */
    record TooMany(Duration retryAfter) implements TipOutcome {}

    /** There is no such tip for the caller. */
    record Unknown() implements TipOutcome {}

    /** The tip does not wait for this any more. */
    record TooLate() implements TipOutcome {}

    /** Another document came under this Idempotency-Key before. */
    record KeyTaken() implements TipOutcome {}
}
