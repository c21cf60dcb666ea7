package cn.zhibao.hazard.app.posting;

import cn.zhibao.hazard.domain.Fault;
import java.util.List;

/** Answer to somebody who changes a posting. */
public sealed interface Kept {

    /** On file, as it stands now. */
    record Done(Postings.Known posting) implements Kept {}

    /** Wrong, with every fault named; nothing was stored. */
    record Faulty(List<Fault> faults) implements Kept {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** It is another authority that sends this inspector. */
    record OutOfScope() implements Kept {}

    /** There is no such posting for the caller. */
    record Unknown() implements Kept {}

    /** Another document came under this Idempotency-Key before. */
    record KeyTaken() implements Kept {}

    /** It has ended and changes no more. */
    record Ended() implements Kept {}

    /** The newest term has not begun, so another one is too early. */
    record TermNotBegun() implements Kept {}
}
