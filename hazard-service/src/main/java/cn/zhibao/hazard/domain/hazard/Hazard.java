package cn.zhibao.hazard.domain.hazard;

import cn.zhibao.events.contract.HazardFacts;
import java.time.Instant;

/** A hazard (隐患) and where it stands. A state is a type; a move is a method on it. */
public sealed interface Hazard {

    HazardFacts facts();

    /** On file and to be rectified; its deadline, when it has one, lies ahead. */
    record Found(HazardFacts facts) implements Hazard {

        public Overdue pastDeadline(Instant since) {
            return new Overdue(facts, since);
        }
    }

    /**
     * Still to be rectified, and late.
     *
     * @param since the deadline that passed
     */
    record Overdue(HazardFacts facts, Instant since) implements Hazard {}
}
