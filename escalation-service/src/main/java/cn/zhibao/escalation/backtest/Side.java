package cn.zhibao.escalation.backtest;

import cn.zhibao.escalation.app.Backtests.Result;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.simulation.Simulation;
import cn.zhibao.escalation.domain.simulation.Tally;
import cn.zhibao.escalation.domain.simulation.Witness;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.wire.EventTypes;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One policy in a backtest: what it decides is counted, written down and compared. */
final class Side implements Witness {

    final Simulation simulation;

    private final String policy;
    private final Tally tally = new Tally();
    private final ResultFile decisions;
    private final @Nullable Witness comparison;

    /**
     * A policy before the first event.
     *
     * @param comparison sees the same; null when there is none
     */
    Side(
            PolicyVersions.Version version,
            String scope,
            int remembered,
            ResultFile decisions,
            @Nullable Witness comparison) {
        this.policy = version.name();
        this.decisions = decisions;
        this.comparison = comparison;
        this.simulation = new Simulation(version.setting(), scope, remembered, this);
    }

    /** A decision as a line of results. */
    record Line(
            String policy,
            Instant at,
            String event,
            String rule,
            String packVersion,
            String basis,
            EscalationEvent data) {}

    @Override
    public void decided(Instant moment, Outcome outcome) {
        tally.decided(moment, outcome);
        if (comparison != null) {
            comparison.decided(moment, outcome);
        }
        for (Decision decision : outcome.decisions()) {
            if (decision instanceof Decision.Told(EscalationEvent fact, Trace trace)) {
                decisions.add(new Line(
                        policy,
                        moment,
                        EventTypes.nameOf(fact.getClass()),
                        trace.rule(),
                        trace.packVersion(),
                        trace.basis(),
                        fact));
            }
        }
    }

    @Override
    public void forgotten(UUID caseId) {
        if (comparison != null) {
            comparison.forgotten(caseId);
        }
    }

    Result result() {
        return new Result(policy, simulation.taken(), simulation.underWay(), tally.summary());
    }
}
