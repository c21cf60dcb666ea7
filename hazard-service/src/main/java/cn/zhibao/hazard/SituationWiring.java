package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.situation.ReportAnew;
import cn.zhibao.hazard.app.situation.ReportSituations;
import cn.zhibao.hazard.app.situation.Situations;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.store.situation.SituationStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what reports on months and quarters that are over. */
final class SituationWiring {

    @Produces
    @Singleton
    SituationStore situations(Flow flow) {
        return new SituationStore(flow);
    }

    @Produces
    @Singleton
    ReportSituations reportSituations(Situations situations, Registers registers, Clock clock) {
        return new ReportSituations(situations, registers.regions(), clock);
    }

    @Produces
    @Singleton
    ReportAnew reportAnew(Situations situations, ReportSituations reports, FilingChecks checks) {
        return new ReportAnew(situations, reports, checks);
    }
}
