package cn.zhibao.escalation.stream;

import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.Transaction;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.events.wire.Received;
import io.smallrye.mutiny.Uni;
import java.util.List;

/**
 * Hands facts and timers to the one door. A fact counts from when its owner recorded it and a timer from when it was
 * due, however late they come: so a restart, a lag or a backtest over the same history decides the same.
 */
public final class Reactions {

    private final DecideCase decide;

    public Reactions(DecideCase decide) {
        this.decide = decide;
    }

    public Uni<Void> onFacts(Transaction transaction, List<Received> facts) {
        return decide.on(transaction, facts.stream().map(Reactions::step).toList())
                .replaceWithVoid();
    }

    public Uni<Void> onTimers(Transaction transaction, List<Timer> timers) {
        return decide.on(transaction, timers.stream().map(Reactions::step).toList())
                .replaceWithVoid();
    }

    private static DecideCase.Step step(Received fact) {
        return new DecideCase.Step(
                fact.caseId(),
                new Input.FactArrived(fact.event(), fact.sequence()),
                fact.time(),
                Transaction.Cause.rules(fact.traceParent()));
    }

    private static DecideCase.Step step(Timer timer) {
        return new DecideCase.Step(
                timer.caseId(), new Input.TimerFired(), timer.dueAt(), Transaction.Cause.rules(null));
    }
}
