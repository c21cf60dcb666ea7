package cn.zhibao.hazard.domain;

import java.util.List;
import java.util.Map;

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

    /**
     * The command is sound, but the case stands elsewhere.
     *
     * @param code stable name of what stands in the way, such as {@code wrong-stage}
     * @param params what a sentence about it needs
     */
    record Conflict(String code, Map<String, Object> params) implements Refusal {
        public Conflict {
            params = Map.copyOf(params);
        }

        public Conflict(String code) {
            this(code, Map.of());
        }
    }

    /**
     * This is for somebody else to do.
     *
     * @param code stable name of who may not, such as {@code same-person}
     */
    record Forbidden(String code) implements Refusal {}
}
