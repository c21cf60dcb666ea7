package cn.zhibao.escalation;

import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.Part;
import cn.zhibao.escalation.store.CaseTransaction;
import cn.zhibao.escalation.stream.Auditor;
import cn.zhibao.escalation.stream.Reactions;
import cn.zhibao.events.flow.Flow;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Starts what works by itself, and ends it: reading Kafka and ringing timers, or the audit of who does. */
@Singleton
final class Start {

    private final Part part;
    private final Instance<Flow> flows;
    private final Instance<DecideCase> decide;
    private final Instance<Auditor> auditor;

    Start(Part part, Instance<Flow> flows, Instance<DecideCase> decide, Instance<Auditor> auditor) {
        this.part = part;
        this.flows = flows;
        this.decide = decide;
        this.auditor = auditor;
    }

    void begin(@Observes StartupEvent event) {
        switch (part) {
            case ENGINE -> beginEngine(flows.get(), new Reactions(decide.get()));
            case AUDITOR -> auditor.get().start();
        }
    }

    private static void beginEngine(Flow flow, Reactions reactions) {
        flow.start(
                (session, facts) -> reactions.onFacts(new CaseTransaction(session, flow), facts),
                (session, timers, _) -> reactions.onTimers(new CaseTransaction(session, flow), timers));
    }

    void end(@Observes ShutdownEvent event) {
        switch (part) {
            case ENGINE -> flows.get().close();
            case AUDITOR -> auditor.get().close();
        }
    }
}
