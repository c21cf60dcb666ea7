package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.events.flow.Ids;
import cn.zhibao.hazard.app.inspection.Inspections;
import cn.zhibao.hazard.app.inspection.RecordInspection;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.store.inspection.InspectionStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what watches inspections. */
final class InspectionWiring {

    @Produces
    @Singleton
    Inspections inspections(Flow flow) {
        return new InspectionStore(flow);
    }

    @Produces
    @Singleton
    RecordInspection recordInspection(FilingChecks checks, Inspections inspections, Ids ids, Clock clock) {
        return new RecordInspection(checks, inspections, ids::next, clock);
    }
}
