package cn.zhibao.events.contract;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A continued report (续报) changed what is known.
 *
 * @param changed names of the facts that differ from before
 * @param supplementedAt when the server took the supplement, in UTC
 * @param afterWindow true when it came after the casualty window: its figures are kept and do not move the grade
 * @param afterConclusion true when it came after the final report
 */
public record AccidentSupplemented(
        AccidentFacts accident,
        List<String> changed,
        Instant supplementedAt,
        @Nullable Boolean afterWindow,
        @Nullable Boolean afterConclusion)
        implements AccidentEvent {

    public AccidentSupplemented {
        changed = List.copyOf(changed);
    }
}
