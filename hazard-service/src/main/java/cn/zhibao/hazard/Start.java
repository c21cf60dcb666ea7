package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.store.AccidentStore;
import cn.zhibao.hazard.store.HazardStore;
import cn.zhibao.hazard.stream.DueTimers;
import cn.zhibao.hazard.stream.Listings;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Begins and ends the flow with the service. */
@ApplicationScoped
class Start {

    private final Flow flow;
    private final HazardStore hazards;
    private final AccidentStore accidents;
    private final DueTimers timers;

    Start(Flow flow, HazardStore hazards, AccidentStore accidents, DueTimers timers) {
        this.flow = flow;
        this.hazards = hazards;
        this.accidents = accidents;
        this.timers = timers;
    }

    void begin(@Observes StartupEvent started) {
        flow.start(
                (session, facts) -> Listings.on(hazards.within(session), facts),
                (session, due, _) -> timers.on(hazards.within(session), accidents.within(session), due));
    }

    void end(@Observes ShutdownEvent ended) {
        flow.close();
    }
}
