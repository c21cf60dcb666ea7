package cn.zhibao.hazard.domain.tip;

import cn.zhibao.events.contract.TipEvent;
import cn.zhibao.hazard.domain.Fault;
import java.util.List;

/** Answer of a pure rule about a tip. */
public sealed interface TipDecision {

    /**
     * It holds.
     *
     * @param event what to tell everybody; it and the state are one write
     */
    record Accepted(Tip next, TipEvent event) implements TipDecision {}

    /** The command is wrong; nothing changes. */
    record Faulty(List<Fault> faults) implements TipDecision {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }

    /** The command is sound, but the tip does not wait for it; nothing changes. */
    record TooLate() implements TipDecision {}
}
