package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about public tips (举报), topic {@code zhibao.hazards}, told by hazard-service. */
public sealed interface TipEvent extends Event permits TipReceived, TipHandled, TipOverdue {

    /** The tip as it stood right after this fact. */
    TipFacts tip();

    @Override
    default UUID caseId() {
        return tip().tipId();
    }

    @Override
    default String region() {
        return tip().region();
    }

    @Override
    default boolean exercise() {
        return tip().exercise();
    }
}
