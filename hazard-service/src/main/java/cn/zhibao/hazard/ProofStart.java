package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.proof.PublishKey;
import cn.zhibao.hazard.store.proof.Sequencer;
import cn.zhibao.hazard.stream.Beat;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/** Publishes the ledger's key before anything is signed with it, and lets the log follow the ledger. */
@ApplicationScoped
class ProofStart {

    private final Flow flow;
    private final PublishKey publishKey;
    private final Sequencer sequencer;
    private final Beat beat;

    ProofStart(Flow flow, PublishKey publishKey, Sequencer sequencer, Beat beat) {
        this.flow = flow;
        this.publishKey = publishKey;
        this.sequencer = sequencer;
        this.beat = beat;
    }

    void begin(@Observes StartupEvent started) {
        flow.bridge().await(publishKey::publish);
        beat.start(sequencer::catchUp);
    }

    void end(@Observes ShutdownEvent ended) {
        beat.close();
    }
}
