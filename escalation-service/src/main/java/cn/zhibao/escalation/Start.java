package cn.zhibao.escalation;

import cn.zhibao.escalation.app.Part;
import cn.zhibao.escalation.stream.Auditor;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;

/** Starts what works by itself, and ends it: the engine, or the audit of it. */
@Singleton
final class Start {

    private final Part part;
    private final Instance<EngineWork> engine;
    private final Instance<Auditor> auditor;

    Start(Part part, Instance<EngineWork> engine, Instance<Auditor> auditor) {
        this.part = part;
        this.engine = engine;
        this.auditor = auditor;
    }

    void begin(@Observes StartupEvent event) {
        switch (part) {
            case ENGINE -> engine.get().begin();
            case AUDITOR -> auditor.get().start();
        }
    }

    void end(@Observes ShutdownEvent event) {
        switch (part) {
            case ENGINE -> engine.get().end();
            case AUDITOR -> auditor.get().close();
        }
    }
}
