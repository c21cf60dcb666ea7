package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.app.returns.FileReturn;
import cn.zhibao.hazard.app.returns.HazardReturns;
import cn.zhibao.hazard.app.statistics.Statistics;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.domain.returns.ReturnRules;
import cn.zhibao.hazard.store.returns.ReturnStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what takes the tables of units. */
final class ReturnWiring {

    @Produces
    @Singleton
    ReturnStore hazardReturns(Flow flow, Receipts receipts) {
        return new ReturnStore(flow, receipts);
    }

    @Produces
    @Singleton
    FileReturn fileReturn(
            Registers registers, FilingPolicy policy, Statistics statistics, HazardReturns returns, Clock clock) {
        return new FileReturn(new ReturnRules(registers.regions(), policy), statistics, returns, clock);
    }
}
