package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Outcome;
import java.time.Instant;
import java.util.UUID;

/** Sees what a simulation decides, in the order of its time. */
public interface Witness {

    /** What came of one fact, answer or moment; often there is nothing to do. */
    void decided(Instant moment, Outcome outcome);

    /** Nothing more will be decided about that case: it has ended and is forgotten. */
    void forgotten(UUID caseId);
}
