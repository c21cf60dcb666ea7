package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Refusal;
import cn.zhibao.escalation.domain.casefile.CaseFile;

/** What became of a person's request. */
public sealed interface Answer {

    /** It counts; the case stands like this now. */
    record Accepted(CaseFile file) implements Answer {}

    record Refused(Refusal why) implements Answer {}

    static Answer of(Outcome outcome) {
        Refusal refusal = outcome.refusal();
        return refusal == null ? new Accepted(outcome.next()) : new Refused(refusal);
    }
}
