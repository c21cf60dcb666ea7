package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.store.AccidentStore;
import cn.zhibao.hazard.store.HazardStore;
import cn.zhibao.hazard.store.attachment.AttachmentStore;
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

    Start(Flow flow, Stores stores, DueTimers timers) {
        this.flow = flow;
        this.stores = stores;
        this.timers = timers;
    }

    /** What timers may change. */
    @Singleton
    record Stores(HazardStore hazards, AccidentStore accidents, TipStore tips, AttachmentStore attachments) {

        DueTimers.Ledger within(Mutiny.StatelessSession session) {
            return new DueTimers.Ledger(
                    hazards.within(session),
                    accidents.within(session),
                    tips.within(session),
                    attachments.within(session));
        }
    }

    void begin(@Observes StartupEvent started) {
        flow.start(
                (session, facts) -> Listings.on(stores.hazards().within(session), facts),
                (session, due, _) -> timers.on(stores.within(session), due));
    }

    void end(@Observes ShutdownEvent ended) {
        flow.close();
    }
}
