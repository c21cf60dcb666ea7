package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about the situation of a region in a period, topic {@code zhibao.hazards}, told by hazard-service. */
public sealed interface SituationEvent extends Event permits SituationReported {

    /** The report; it never changes. */
    SituationFacts situation();

    @Override
    default UUID caseId() {
        return situation().situationId();
    }

    @Override
    default String region() {
        return situation().region();
    }

    /** Drills are not counted, so it is none. */
    @Override
    default boolean exercise() {
        return false;
    }
}
