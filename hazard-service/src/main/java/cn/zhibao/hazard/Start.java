package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.exposure.StateExposures;
import cn.zhibao.hazard.app.situation.ReportSituations;
import cn.zhibao.hazard.store.AccidentStore;
import cn.zhibao.hazard.store.HazardStore;
import cn.zhibao.hazard.store.attachment.AttachmentStore;
import cn.zhibao.hazard.store.exposure.ExposureStore;
import cn.zhibao.hazard.store.situation.SituationStore;
import cn.zhibao.hazard.store.tip.TipStore;
import cn.zhibao.hazard.stream.DueTimers;
import cn.zhibao.hazard.stream.Listings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/** Begins and ends the flow with the service. */
@ApplicationScoped
class Start {

    private final Flow flow;
    private final Stores stores;
    private final DueTimers timers;
    private final StateExposures stateExposures;
    private final ReportSituations reportSituations;

    Start(
            Flow flow,
            Stores stores,
            DueTimers timers,
            StateExposures stateExposures,
            ReportSituations reportSituations) {
        this.flow = flow;
        this.stores = stores;
        this.timers = timers;
        this.stateExposures = stateExposures;
        this.reportSituations = reportSituations;
    }

    /** What timers may change. */
    @Singleton
    record Stores(
            HazardStore hazards,
            AccidentStore accidents,
            TipStore tips,
            AttachmentStore attachments,
            ExposureStore exposures,
            SituationStore situations) {

        DueTimers.Ledger within(Mutiny.StatelessSession session) {
            return new DueTimers.Ledger(
                    hazards.within(session),
                    accidents.within(session),
                    tips.within(session),
                    attachments.within(session),
                    exposures.within(session),
                    situations.within(session));
        }
    }

    void begin(@Observes StartupEvent started) {
        flow.start(
                (session, facts) -> Listings.on(stores.hazards().within(session), facts),
                (session, due, _) -> timers.on(stores.within(session), due));
        flow.bridge().await(stateExposures::begin);
        flow.bridge().await(reportSituations::begin);
    }

    void end(@Observes ShutdownEvent ended) {
        flow.close();
    }
}
