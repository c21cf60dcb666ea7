package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about who is expected to report and what came of it, topic {@code zhibao.hazards}, told by hazard-service. */
public sealed interface ExposureEvent extends Event permits ExposureStated {

    /** What was counted; it never changes. */
    ExposureFacts exposure();

    @Override
    default UUID caseId() {
        return exposure().exposureId();
    }

    @Override
    default String region() {
        return exposure().region();
    }

    /** Drills are not counted, so it is none. */
    @Override
    default boolean exercise() {
        return false;
    }
}
