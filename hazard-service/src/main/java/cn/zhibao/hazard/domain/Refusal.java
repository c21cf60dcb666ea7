package cn.zhibao.hazard.domain;

import java.util.List;

/** Why a command does not hold. */
public sealed interface Refusal {

    /** The command itself is wrong; every fault is named. */
    record Faulty(List<Fault> faults) implements Refusal {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** The command is sound, but came when the case no longer waits for it. */
    record TooLate() implements Refusal {}
}
