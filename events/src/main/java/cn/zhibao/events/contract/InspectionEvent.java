package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about inspections (执法检查) of enterprises, topic {@code zhibao.hazards}, told by hazard-service. */
public sealed interface InspectionEvent extends Event permits InspectionRecorded {

    /** The inspection; it never changes. */
    InspectionFacts inspection();

    @Override
    default UUID caseId() {
        return inspection().inspectionId();
    }

    @Override
    default String region() {
        return inspection().region();
    }

    /** An enterprise is not inspected for practice. */
    @Override
    default boolean exercise() {
        return false;
    }
}
