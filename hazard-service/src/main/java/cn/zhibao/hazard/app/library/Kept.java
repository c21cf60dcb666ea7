package cn.zhibao.hazard.app.library;

import cn.zhibao.hazard.domain.Fault;
import cn.zhibao.hazard.domain.library.AccidentCase;
import java.util.List;

/** Answer to somebody who changes the library. */
public sealed interface Kept {

    /** On file, as it stands now. */
    record Done(AccidentCase known) implements Kept {}

    /** Wrong, with every fault named; nothing was stored. */
    record Faulty(List<Fault> faults) implements Kept {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** Another region keeps this case, or the caller is of none. */
    record OutOfScope() implements Kept {}

    /** There is no such case. */
    record Unknown() implements Kept {}

    /** Another document came under this Idempotency-Key before. */
    record KeyTaken() implements Kept {}

    /** It has changed since the caller read it. */
    record Stale(int version) implements Kept {}

    /** It has ended and changes no more. */
    record Ended() implements Kept {}
}
