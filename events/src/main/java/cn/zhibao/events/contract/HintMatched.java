package cn.zhibao.events.contract;

import java.util.UUID;

/** The accident that a signal or tip (线索) speaks of is reported: it is said which one is taken for it, and why (线索比对吻合). At most once per rule and case. */
public record HintMatched(MatchFacts match) implements EscalationEvent {

    @Override
    public UUID caseId() {
        return match.caseId();
    }

    @Override
    public String region() {
        return match.region();
    }

    @Override
    public boolean exercise() {
        return match.exercise();
    }
}
