package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Hazards;
import cn.zhibao.hazard.app.accident.Accidents;
import cn.zhibao.hazard.app.completeness.Declarations;
import cn.zhibao.hazard.app.exposure.Exposures;
import cn.zhibao.hazard.app.penalty.Penalties;
import cn.zhibao.hazard.app.proof.Comparisons;
import cn.zhibao.hazard.app.proof.ExportLedger;
import cn.zhibao.hazard.app.proof.KeyRegister;
import cn.zhibao.hazard.app.proof.Prove;
import cn.zhibao.hazard.app.proof.PublishKey;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.proof.SigningKeys;
import cn.zhibao.hazard.app.proof.TreeLog;
import cn.zhibao.hazard.app.returns.HazardReturns;
import cn.zhibao.hazard.app.signal.Signals;
import cn.zhibao.hazard.domain.accident.AccidentReplay;
import cn.zhibao.hazard.store.StateComparison;
import cn.zhibao.hazard.store.proof.KeyStore;
import cn.zhibao.hazard.store.proof.LogStore;
import cn.zhibao.hazard.store.proof.Sequencer;
import cn.zhibao.hazard.stream.Beat;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what proves the ledger. */
final class ProofWiring {

    @Produces
    @Singleton
    SigningKeys signingKeys(HazardConfig config) {
        return LedgerKeys.of(config.ledger());
    }

    @Produces
    @Singleton
    Receipts receipts(SigningKeys keys) {
        return new Receipts(keys);
    }

    @Produces
    @Singleton
    KeyRegister keyRegister(Flow flow) {
        return new KeyStore(flow);
    }

    @Produces
    @Singleton
    PublishKey publishKey(KeyRegister register, SigningKeys keys, Clock clock) {
        return new PublishKey(register, keys, clock);
    }

    @Produces
    @Singleton
    TreeLog treeLog(Flow flow) {
        return new LogStore(flow);
    }

    @Produces
    @Singleton
    Sequencer sequencer(Flow flow, Clock clock, KeyRegister register, SigningKeys keys, MeterRegistry metrics) {
        return new Sequencer(flow, clock, register, keys, metrics);
    }

    @Produces
    @Singleton
    Beat beat(Vertx vertx, Flow flow, HazardConfig config) {
        return new Beat(
                "the log of the ledger", vertx, flow.bridge(), config.ledger().every());
    }

    @Produces
    @Singleton
    Prove.Cases cases(
            Hazards hazards,
            Accidents accidents,
            Signals signals,
            Penalties penalties,
            Exposures exposures,
            Declarations declarations,
            HazardReturns returns) {
        return new Prove.Cases(hazards, accidents, signals, penalties, exposures, declarations, returns);
    }

    @Produces
    @Singleton
    Prove prove(TreeLog log, Prove.Cases cases) {
        return new Prove(log, cases);
    }

    @Produces
    @Singleton
    ExportLedger exportLedger(TreeLog log) {
        return new ExportLedger(log);
    }

    @Produces
    @Singleton
    Comparisons comparisons(Flow flow, AccidentReplay replay) {
        return new StateComparison(flow, replay);
    }
}
