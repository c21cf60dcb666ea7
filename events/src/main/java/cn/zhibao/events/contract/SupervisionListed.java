package cn.zhibao.events.contract;

import java.util.UUID;

/** An authority put a hazard under listed supervision (挂牌督办). */
public record SupervisionListed(SupervisionFacts supervision) implements EscalationEvent {

    @Override
    public UUID caseId() {
        return supervision.caseId();
    }

    @Override
    public String region() {
        return supervision.region();
    }

    @Override
    public boolean exercise() {
        return supervision.exercise();
    }
}
