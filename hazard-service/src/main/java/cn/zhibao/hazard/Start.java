package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.store.HazardStore;
import cn.zhibao.hazard.stream.DueTimers;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins and ends the flow with the service. */
@ApplicationScoped
class Start {

    private final Flow flow;
    private final HazardStore hazards;

    Start(Flow flow, HazardStore hazards) {
        this.flow = flow;
        this.hazards = hazards;
    }

    void begin(@Observes StartupEvent started) {
        flow.start(
                (_, _) -> Uni.createFrom().voidItem(), // no topic is read, so nothing ever comes
                (session, timers, _) -> DueTimers.on(hazards.within(session), timers));
    }

    void end(@Observes ShutdownEvent ended) {
        flow.close();
    }
}
