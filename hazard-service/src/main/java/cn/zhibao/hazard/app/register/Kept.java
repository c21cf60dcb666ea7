package cn.zhibao.hazard.app.register;

import cn.zhibao.hazard.domain.Fault;
import java.util.List;

/** Answer to somebody who changes a register. */
public sealed interface Kept {

    /** On file, as it stands now. */
    record Done(KnownEntry entry) implements Kept {}

    /** Nothing is wrong with it; it was only to be checked. */
    record Sound() implements Kept {}

    /** Wrong, with every fault named; nothing was stored. */
    record Faulty(List<Fault> faults) implements Kept {
        public Faulty {
            faults = List.copyOf(faults);
        }

        static Faulty of(String pointer, String code) {
            return new Faulty(List.of(new Fault(pointer, code)));
        }
    }

    /** The caller may not write this. */
    record OutOfScope() implements Kept {}

    /** There is no such entry for the caller. */
    record Unknown() implements Kept {}

    /** Another document came under this Idempotency-Key before. */
    record KeyTaken() implements Kept {}

    /** A valid entry has this key already. */
    record AlreadyThere() implements Kept {}

    /** The entry has changed since the caller read it, and has this version now. */
    record Stale(int version) implements Kept {}

    /** The entry has ended. */
    record Ended() implements Kept {}

    /** Something valid belongs to the entry, so it cannot end. */
    record InUse() implements Kept {}
}
