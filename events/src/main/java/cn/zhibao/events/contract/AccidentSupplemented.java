package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;

/**
 * A continued report (续报) changed what is known.
 *
 * @param changed names of the facts that differ from before
 * @param supplementedAt when the server took the supplement, in UTC
 */
public record AccidentSupplemented(AccidentFacts accident, List<String> changed, Instant supplementedAt)
        implements AccidentEvent {

    public AccidentSupplemented {
        changed = List.copyOf(changed);
    }
}
