package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about outside signals (外部信号), topic {@code zhibao.hazards}, told by hazard-service. */
public sealed interface SignalEvent extends Event permits SignalReceived {

    /** The signal as it stood right after this fact. */
    SignalFacts signal();

    @Override
    default UUID caseId() {
        return signal().signalId();
    }

    @Override
    default String region() {
        return signal().region();
    }

    @Override
    default boolean exercise() {
        return signal().exercise();
    }
}
