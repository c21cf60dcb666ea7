package cn.zhibao.escalation.backtest;

import cn.zhibao.escalation.app.Backtests.Result;
import cn.zhibao.escalation.app.PolicyVersions;
import cn.zhibao.escalation.domain.Decision;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Trace;
import cn.zhibao.escalation.domain.casefile.CaseFile;
import cn.zhibao.escalation.domain.simulation.Simulation;
import cn.zhibao.escalation.domain.simulation.Tally;
import cn.zhibao.escalation.domain.simulation.Witness;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.wire.EventTypes;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One policy in a backtest: what it decides is counted, written down and compared. */
final class Side implements Witness {

    final Simulation simulation;

    private final String policy;
    private final Tally tally = new Tally();
    private final ResultFile decisions;
    private final @Nullable Witness comparison;
    private final Instant from;

    /**
     * A policy before the first event.
     *
     * @param from what is decided before belongs to the time before the range: it is not told
     * @param comparison sees the same, and what is decided before; null when there is none
     */
    Side(
            PolicyVersions.Version version,
            String scope,
            int remembered,
            Instant from,
            ResultFile decisions,
            @Nullable Witness comparison) {
        this.policy = version.name();
        this.from = from;
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
        if (comparison != null) {
            comparison.decided(moment, outcome);
        }
        if (moment.isBefore(from)) {
            return;
        }
        tally.decided(moment, outcome);
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
    public void forgotten(CaseFile last, Instant endedAt) {
        if (!endedAt.isBefore(from)) {
            tally.forgotten(last, endedAt);
        }
        if (comparison != null) {
            comparison.forgotten(last, endedAt);
        }
    }

    /** The range begins: what was due before has been decided, and counts for nothing. */
    void begin() {
        simulation.passTime(from.minusNanos(1));
        simulation.countFromNow();
    }

    /** Time passes until then, or as long as anything is due; what is owed then is never met. */
    void finish(@Nullable Instant until) {
        if (until == null) {
            simulation.passAllTime();
        } else {
            simulation.passTime(until);
        }
        simulation.eachCase((last, at) -> {
            if (!at.isBefore(from)) {
                tally.left(last, at);
            }
        });
    }

    Result result() {
        return new Result(policy, simulation.taken(), simulation.underWay(), tally.summary());
    }
}
