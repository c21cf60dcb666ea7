package cn.zhibao.escalation.domain;

import cn.zhibao.events.contract.MisreportRuled;
import cn.zhibao.events.contract.MisreportSuspected;
import cn.zhibao.events.contract.PatternRuled;
import cn.zhibao.events.contract.PatternSuspected;
import cn.zhibao.events.contract.SuspicionEvent;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionKind;
import java.time.Instant;

/** Which event tells of a suspicion: one of reporting wrongly, or one of a pattern. */
final class SuspicionFact {

    private SuspicionFact() {}

    static SuspicionEvent suspected(SuspicionFacts facts, Instant at) {
        return isMisreport(facts.kind()) ? new MisreportSuspected(facts, at) : new PatternSuspected(facts, at);
    }

    static SuspicionEvent ruled(SuspicionFacts facts, Instant at) {
        return isMisreport(facts.kind()) ? new MisreportRuled(facts, at) : new PatternRuled(facts, at);
    }

    private static boolean isMisreport(SuspicionKind kind) {
        return switch (kind) {
            case LATE, OMISSION, FALSITY, CONCEALMENT -> true;
            case CLUSTER, REPEAT, SILENCE, CLOSURE, CONDITIONS, PRECURSOR -> false;
        };
    }
}
