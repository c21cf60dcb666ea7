package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about administrative penalties (行政处罚), topic {@code zhibao.hazards}, told by hazard-service. */
public sealed interface PenaltyEvent extends Event permits PenaltyDecided {

    /** The penalty as it stood right after this fact. */
    PenaltyFacts penalty();

    @Override
    default UUID caseId() {
        return penalty().penaltyId();
    }

    @Override
    default String region() {
        return penalty().region();
    }

    @Override
    default boolean exercise() {
        return penalty().exercise();
    }
}
