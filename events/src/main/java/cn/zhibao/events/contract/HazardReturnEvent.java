package cn.zhibao.events.contract;

import java.util.UUID;

/**
 * Facts about the tables by which a unit tells what it found and put right (隐患排查治理情况统计分析表), topic
 * {@code zhibao.hazards}, told by hazard-service.
 */
public sealed interface HazardReturnEvent extends Event permits HazardReturnAsked, HazardReturnFiled {

    /** The return as it stood right after this fact. */
    HazardReturnFacts owed();

    @Override
    default UUID caseId() {
        return owed().returnId();
    }

    @Override
    default String region() {
        return owed().region();
    }

    /** Drills are not counted, so it is none. */
    @Override
    default boolean exercise() {
        return false;
    }
}
