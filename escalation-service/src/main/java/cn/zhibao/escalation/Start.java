package cn.zhibao.escalation;

import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.store.CaseTransaction;
import cn.zhibao.escalation.stream.Reactions;
import cn.zhibao.events.flow.Flow;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Starts what works by itself, reading Kafka and ringing timers, and ends it. */
@Singleton
final class Start {

    private final Flow flow;
    private final Reactions reactions;

    Start(Flow flow, DecideCase decide) {
        this.flow = flow;
        this.reactions = new Reactions(decide);
    }

    void begin(@Observes StartupEvent event) {
        flow.start(
                (session, facts) -> reactions.onFacts(new CaseTransaction(session, flow), facts),
                (session, timers, _) -> reactions.onTimers(new CaseTransaction(session, flow), timers));
    }

    void end(@Observes ShutdownEvent event) {
        flow.close();
    }
}
