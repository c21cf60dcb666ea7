package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Identities;
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
    RecordInspection recordInspection(
            FilingChecks checks, Inspections inspections, Identities identities, Clock clock) {
        return new RecordInspection(checks, inspections, identities, clock);
    }
}
