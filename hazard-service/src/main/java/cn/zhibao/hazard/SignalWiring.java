package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.signal.Signals;
import cn.zhibao.hazard.app.signal.TakeSignal;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.domain.signal.SignalRules;
import cn.zhibao.hazard.store.signal.SignalStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what takes outside signals. */
final class SignalWiring {

    @Produces
    @Singleton
    SignalStore signals(Flow flow, Receipts receipts) {
        return new SignalStore(flow, receipts);
    }

    @Produces
    @Singleton
    TakeSignal takeSignal(
            Registers registers, FilingPolicy policy, Identities identities, Signals signals, Clock clock) {
        return new TakeSignal(new SignalRules(registers.regions(), policy), identities, signals, clock);
    }
}
