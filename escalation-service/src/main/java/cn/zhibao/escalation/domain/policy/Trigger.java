package cn.zhibao.escalation.domain.policy;

import java.util.Set;

/** What makes a detection suspect something; its condition has to hold besides. */
public sealed interface Trigger {

    /** One of these clocks runs out. */
    record Breach(Set<String> clocks) implements Trigger {
        public Breach {
            clocks = Set.copyOf(clocks);
        }
    }

    /** The condition itself holds, by facts that came now. */
    record Holding() implements Trigger {}
}
