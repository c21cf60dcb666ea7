package cn.zhibao.escalation.domain.release;

import java.time.Instant;
import java.util.List;

/** What people do with a version of a pack. */
public sealed interface Move {

    /** Another text. */
    record Edit(String content, String hash) implements Move {}

    /** Asks for the faults. */
    record Check(List<PackFault> faults) implements Move {
        public Check {
            faults = List.copyOf(faults);
        }
    }

    /** Shows a backtest; the hash is that of the content it ran with. */
    record Prove(PackVersion.Proof proof, String hash) implements Move {}

    /**
     * Agrees.
     *
     * @param differenceRead true when that person was shown what exactly this content says differently from what is in force
     */
    record Approve(boolean differenceRead) implements Move {}

    /**
     * Puts into force from a moment on.
     *
     * @param faults of all packs that are in force then or later
     */
    record Activate(Instant from, List<PackFault> faults) implements Move {
        public Activate {
            faults = List.copyOf(faults);
        }
    }
}
