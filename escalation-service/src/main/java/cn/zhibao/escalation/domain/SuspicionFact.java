package cn.zhibao.escalation.domain;

import cn.zhibao.escalation.domain.casefile.Suspicion;
import cn.zhibao.events.contract.MisreportRuled;
import cn.zhibao.events.contract.MisreportSuspected;
import cn.zhibao.events.contract.PatternRuled;
import cn.zhibao.events.contract.PatternSuspected;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import cn.zhibao.events.contract.SuspicionRuling;
import cn.zhibao.events.contract.SuspicionVerdict;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which event tells of a suspicion: one of reporting wrongly, or one of a pattern. */
final class SuspicionFact {

    private SuspicionFact() {}

    static SuspicionEvent suspected(SuspicionFacts facts, Instant at) {
        return isMisreport(facts.kind()) ? new MisreportSuspected(facts, at) : new PatternSuspected(facts, at);
    }

    static SuspicionEvent ruled(SuspicionFacts facts, Instant at) {
        return isMisreport(facts.kind()) ? new MisreportRuled(facts, at) : new PatternRuled(facts, at);
    }

    /** When the first late, false or concealed report was suspected that is not ruled out; null while none is. */
    static @Nullable Instant misreportedSince(List<Suspicion> suspicions) {
        for (Suspicion suspicion : suspicions) {
            SuspicionRuling ruling = suspicion.facts().ruling();
            boolean ruledOut = ruling != null && ruling.verdict() == SuspicionVerdict.CLEARED;
            if (!ruledOut && isLateFalseOrConcealed(suspicion.facts().kind())) {
                return suspicion.facts().suspectedAt();
            }
        }
        return null;
    }

    /** What is left out (漏报) is supplemented. */
    private static boolean isLateFalseOrConcealed(SuspicionKind kind) {
        return isMisreport(kind) && kind != SuspicionKind.OMISSION;
    }

    private static boolean isMisreport(SuspicionKind kind) {
        return switch (kind) {
            case LATE, OMISSION, FALSITY, CONCEALMENT -> true;
            case CLUSTER, REPEAT, SILENCE, CLOSURE, CONDITIONS, PRECURSOR -> false;
        };
    }
}
