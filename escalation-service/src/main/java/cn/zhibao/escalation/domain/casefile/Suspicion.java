package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.SuspicionEvidence;
import cn.zhibao.events.contract.SuspicionFacts;
import cn.zhibao.events.contract.SuspicionRuling;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a rule suspects of a case, until a person rules. One that is ruled never changes. */
public sealed interface Suspicion {

    /** The suspicion as everybody is told of it. */
    SuspicionFacts facts();

    default UUID id() {
        return facts().suspicionId();
    }

    /** Nobody ruled yet. */
    record Open(SuspicionFacts facts) implements Suspicion {

        /** More was found. */
        public Open find(List<SuspicionEvidence> more) {
            List<SuspicionEvidence> evidence = new ArrayList<>(facts.evidence());
            evidence.addAll(more);
            return new Open(with(facts, evidence, facts.ruleBy(), facts.clockId(), null));
        }

        /** Until when it has to be ruled is known after all. */
        public Open dated(Instant ruleBy, UUID clockId) {
            return new Open(with(facts, facts.evidence(), ruleBy, clockId, null));
        }

        public Ruled rule(SuspicionRuling ruling) {
            return new Ruled(with(facts, facts.evidence(), facts.ruleBy(), facts.clockId(), ruling));
        }
    }

    /** A person ruled. */
    record Ruled(SuspicionFacts facts) implements Suspicion {}

    private static SuspicionFacts with(
            SuspicionFacts f,
            List<SuspicionEvidence> evidence,
            @Nullable Instant ruleBy,
            @Nullable UUID clockId,
            @Nullable SuspicionRuling ruling) {
        return new SuspicionFacts(
                f.suspicionId(),
                f.caseId(),
                f.kind(),
                f.rule(),
                f.packVersion(),
                f.basis(),
                f.desk(),
                f.suspectedAt(),
                List.copyOf(evidence),
                ruleBy,
                clockId,
                ruling,
                f.summary(),
                f.region(),
                f.exercise());
    }
}
