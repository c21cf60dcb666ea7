package cn.zhibao.escalation.domain.simulation;

import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import java.time.Instant;

/** Sees what a simulation decides, in the order of its time. */
public interface Witness {

    /** What came of one fact, answer or moment; often there is nothing to do. */
    void decided(Instant moment, Outcome outcome);

    /** Nothing more will be decided about that case: it ended at that moment and is forgotten; this is how it stood at last. */
    void forgotten(CaseFile last, Instant endedAt);
}
