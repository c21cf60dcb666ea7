package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about the measures by which documents are answered, topic {@code zhibao.notices}, told by notice-service. */
public sealed interface MeasureEvent extends Event permits MeasureSet, MeasureDone, MeasureReviewed, MeasureOverdue {

    /** The measure as it stood right after this fact. */
    MeasureFacts measure();

    @Override
    default UUID caseId() {
        return measure().caseId();
    }

    @Override
    default String region() {
        return measure().region();
    }

    @Override
    default boolean exercise() {
        return measure().exercise();
    }
}
