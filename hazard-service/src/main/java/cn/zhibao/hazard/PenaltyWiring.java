package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.penalty.Penalties;
import cn.zhibao.hazard.app.penalty.TakePenalty;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.penalty.PenaltyRules;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.store.penalty.PenaltyStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what takes administrative penalties. */
final class PenaltyWiring {

    @Produces
    @Singleton
    PenaltyStore penalties(Flow flow, Receipts receipts) {
        return new PenaltyStore(flow, receipts);
    }

    @Produces
    @Singleton
    TakePenalty takePenalty(
            Registers registers, FilingPolicy policy, Identities identities, Penalties penalties, Clock clock) {
        return new TakePenalty(new PenaltyRules(registers.regions(), policy), identities, penalties, clock);
    }
}
