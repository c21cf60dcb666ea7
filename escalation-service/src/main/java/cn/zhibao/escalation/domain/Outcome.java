package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.CaseFile;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The case after an input, and what to do.
 *
 * @param notFired rules for the same subject that made nothing so far, and why not; nobody changes it any more
 */
public record Outcome(CaseFile next, List<Decision> decisions, List<Trace.NotFired> notFired) {

    public Outcome {
        decisions = List.copyOf(decisions);
    }

    /** Why the person who asked was refused, or null when the request was accepted. */
    public @Nullable Refusal refusal() {
        for (Decision decision : decisions) {
            if (decision instanceof Decision.Refused refused && refused.rule() == null) {
                return refused.why();
            }
        }
        return null;
    }
}
