package cn.zhibao.escalation.domain.release;

import java.util.List;

/** What came of a move. */
public sealed interface Moved {

    /**
     * It counts.
     *
     * @param step what the record says was done
     */
    record Done(PackVersion next, Step step) implements Moved {}

    /** It was so already. */
    record Unchanged(PackVersion version) implements Moved {}

    record Refused(Why why, List<PackFault> faults) implements Moved {
        public Refused {
            faults = List.copyOf(faults);
        }

        static Refused of(Why why) {
            return new Refused(why, List.of());
        }
    }

    /** What is recorded of the way of a version, for ever. */
    enum Step {
        /** It came with the software and is in force from the beginning, or waits to be put into force. */
        SHIPPED,
        EDITED,
        CHECKED,
        BACKTESTED,
        /** Who may approve it was shown what it says differently from what is in force. */
        DIFFERENCE_READ,
        APPROVED,
        ACTIVATED
    }

    /** Why not. */
    enum Why {
        /** It was approved: what is written differently is another version. */
        NOT_A_DRAFT,
        /** It has to be checked first. */
        NOT_CHECKED,
        /** It has to be backtested first. */
        NOT_BACKTESTED,
        /** It has to be approved first. */
        NOT_APPROVED,
        /** The packs have faults, which are named. */
        PACK_FAULTY,
        /** The backtest ran with another text. */
        OTHER_CONTENT,
        /** Who wrote it does not approve it. */
        OWN_DRAFT,
        /** Who approves has to read first what it says differently from what is in force. */
        DIFFERENCE_NOT_READ,
        /** The moment does not lie far enough ahead for every instance to know of it before. */
        NOT_AHEAD,
        /** Another version of the pack comes into force at that very moment. */
        MOMENT_TAKEN
    }
}
