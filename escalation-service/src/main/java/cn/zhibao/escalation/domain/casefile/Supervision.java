package cn.zhibao.escalation.domain.casefile;

import cn.zhibao.events.contract.SupervisionFacts;
import java.time.Instant;
import java.util.UUID;

/** Listed supervision of a hazard (挂牌督办). */
public sealed interface Supervision {

    UUID id();

    /**
     * An overdue major hazard should be listed; an authority decides.
     *
     * @param escalationId the escalation that put the proposal before a desk
     */
    record Proposed(UUID id, UUID escalationId, Instant proposedAt) implements Supervision {
        public Listed list(SupervisionFacts facts) {
            return new Listed(facts);
        }
    }

    /** An authority listed it. */
    record Listed(SupervisionFacts facts) implements Supervision {
        @Override
        public UUID id() {
            return facts.supervisionId();
        }
    }
}
