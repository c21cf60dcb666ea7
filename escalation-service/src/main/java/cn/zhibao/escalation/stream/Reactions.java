package cn.zhibao.escalation.stream;

import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.Transaction;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.events.wire.Received;
import io.smallrye.mutiny.Uni;

/**
 * Hands facts and timers to the one door. A fact counts from when its owner recorded it and a timer from when it was
 * due, however late they come: so a restart, a lag or a backtest over the same history decides the same.
 */
public final class Reactions {

    private final DecideCase decide;

    public Reactions(DecideCase decide) {
        this.decide = decide;
    }

    public Uni<Void> on(Transaction transaction, Received received) {
        return decide.on(
                        transaction,
                        received.caseId(),
                        new Input.FactArrived(received.event(), received.sequence()),
                        received.time(),
                        Transaction.Cause.RULES)
                .replaceWithVoid();
    }

    public Uni<Void> on(Transaction transaction, Timer timer) {
        return decide.on(transaction, timer.caseId(), new Input.TimerFired(), timer.dueAt(), Transaction.Cause.RULES)
                .replaceWithVoid();
    }
}
