package cn.zhibao.hazard;

import cn.zhibao.events.flow.Flow;
import cn.zhibao.hazard.app.Identities;
import cn.zhibao.hazard.app.completeness.Declarations;
import cn.zhibao.hazard.app.completeness.DeclareCompleteness;
import cn.zhibao.hazard.app.completeness.ReadCompleteness;
import cn.zhibao.hazard.app.proof.Receipts;
import cn.zhibao.hazard.domain.FilingChecks;
import cn.zhibao.hazard.domain.FilingPolicy;
import cn.zhibao.hazard.domain.completeness.DeclarationRules;
import cn.zhibao.hazard.domain.register.Registers;
import cn.zhibao.hazard.store.completeness.DeclarationStore;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Builds what takes and reads declarations of complete ledgers. */
final class CompletenessWiring {

    @Produces
    @Singleton
    Declarations declarations(Flow flow, Receipts receipts) {
        return new DeclarationStore(flow, receipts);
    }

    @Produces
    @Singleton
    DeclareCompleteness declareCompleteness(
            Registers registers, FilingPolicy policy, Identities identities, Declarations declarations, Clock clock) {
        FilingChecks checks = new FilingChecks(registers.regions(), policy);
        return new DeclareCompleteness(
                new DeclarationRules(registers.regions(), checks), identities, declarations, clock);
    }

    @Produces
    @Singleton
    ReadCompleteness readCompleteness(Registers registers, Declarations declarations, Clock clock) {
        return new ReadCompleteness(registers.regions(), declarations, clock);
    }
}
