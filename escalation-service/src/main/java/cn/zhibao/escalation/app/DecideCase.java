package cn.zhibao.escalation.app;

import cn.zhibao.escalation.domain.Engine;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.Outcome;
import cn.zhibao.escalation.domain.Roster;
import cn.zhibao.escalation.domain.calendar.WorkCalendar;
import cn.zhibao.escalation.domain.policy.Policy;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.UUID;

/** The one door to every case: facts, timers and people all come through here. */
public final class DecideCase {

    private final Policy policy;
    private final Roster roster;
    private final WorkCalendar calendar;
    private final Observer observer;

    public DecideCase(Policy policy, Roster roster, WorkCalendar calendar, Observer observer) {
        this.policy = policy;
        this.roster = roster;
        this.calendar = calendar;
        this.observer = observer;
    }

    /** Decides within a transaction that is under way; the outcome is saved with it. */
    public Uni<Outcome> on(Transaction transaction, UUID caseId, Input input, Instant moment, Transaction.Cause cause) {
        return transaction.load(caseId).chain(file -> {
            Outcome outcome = Engine.decide(policy, roster, calendar, file, input, moment);
            return transaction
                    .save(file, outcome, cause)
                    .invoke(() -> observer.decided(caseId, outcome))
                    .replaceWith(outcome);
        });
    }
}
