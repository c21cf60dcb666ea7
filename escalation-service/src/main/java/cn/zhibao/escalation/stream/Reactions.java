package cn.zhibao.escalation.stream;

import cn.zhibao.escalation.app.DecideCase;
import cn.zhibao.escalation.app.Transaction;
import cn.zhibao.escalation.domain.Input;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.HeldInterview;
import cn.zhibao.events.contract.AccidentEvent;
import cn.zhibao.events.contract.CampaignReturnEvent;
import cn.zhibao.events.contract.DeclarationEvent;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.ExposureEvent;
import cn.zhibao.events.contract.HazardEvent;
import cn.zhibao.events.contract.HazardReturnEvent;
import cn.zhibao.events.contract.InspectionEvent;
import cn.zhibao.events.contract.InterviewHeld;
import cn.zhibao.events.contract.MeasureEvent;
import cn.zhibao.events.contract.NoticeEvent;
import cn.zhibao.events.contract.PenaltyEvent;
import cn.zhibao.events.contract.RulesEvent;
import cn.zhibao.events.contract.SignalReceived;
import cn.zhibao.events.contract.SituationEvent;
import cn.zhibao.events.contract.TipEvent;
import cn.zhibao.events.contract.TipReceived;
import cn.zhibao.events.flow.Timer;
import cn.zhibao.events.wire.Received;
import cn.zhibao.events.wire.Topics;
import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Hands facts and timers to the one door. A fact counts from when its owner recorded it and a timer from when it was
 * due, however late they come: so a restart, a lag or a backtest over the same history decides the same.
 */
public final class Reactions {

    /** What it hears. */
    public static final List<String> TOPICS = List.of(Topics.HAZARDS, Topics.ACCIDENTS, Topics.NOTICES);

    private final DecideCase decide;

    public Reactions(DecideCase decide) {
        this.decide = decide;
    }

    public Uni<Void> onFacts(Transaction transaction, List<Received> facts) {
        List<DecideCase.Step> steps = facts.stream()
                .filter(Reactions::concernsACase)
                .flatMap(Reactions::steps)
                .toList();
        return steps.isEmpty()
                ? Uni.createFrom().voidItem()
                : decide.on(transaction, steps).replaceWithVoid();
    }

    /** Declarations, situation reports, inspections and rules are no cases of their own, and what becomes of a tip changes nothing about what it said. */
    private static boolean concernsACase(Received fact) {
        return switch (fact.event()) {
            case SignalReceived _, TipReceived _, PenaltyEvent _, ExposureEvent _ -> true;
            case TipEvent _, DeclarationEvent _, SituationEvent _, RulesEvent _, InspectionEvent _ -> false;
            case HazardEvent _, AccidentEvent _, EscalationEvent _, NoticeEvent _, MeasureEvent _ -> true;
            case CampaignReturnEvent _, HazardReturnEvent _ -> true;
        };
    }

    public Uni<Void> onTimers(Transaction transaction, List<Timer> timers) {
        return decide.on(transaction, timers.stream().map(Reactions::step).toList())
                .replaceWithVoid();
    }

    /** An interview is a fact of its document, and happens to the accident that it was about. */
    private static Stream<DecideCase.Step> steps(Received fact) {
        DecideCase.Step own = step(
                fact,
                CaseIds.caseOf(fact.event()),
                new Input.FactArrived(fact.event(), fact.sequence(), envelope(fact)));
        UUID accident = fact.event() instanceof InterviewHeld held ? HeldInterview.accidentOf(held) : null;
        return fact.event() instanceof InterviewHeld held && accident != null
                ? Stream.of(own, step(fact, accident, new Input.Interviewed(held, fact.sequence(), envelope(fact))))
                : Stream.of(own);
    }

    private static DecideCase.Step step(Received fact, UUID caseId, Input input) {
        return new DecideCase.Step(caseId, input, fact.time(), Transaction.Cause.rules(fact.traceParent()));
    }

    private static Input.Envelope envelope(Received fact) {
        return new Input.Envelope(fact.eventId(), fact.type(), fact.actor(), fact.claimedAt());
    }

    /** One that had to ring later than it counts says when that is. */
    private static DecideCase.Step step(Timer timer) {
        Instant moment = timer.payload().isEmpty() ? timer.dueAt() : Instant.parse(timer.payload());
        return new DecideCase.Step(
                timer.caseId(), new Input.TimerFired(), moment, Transaction.Cause.rules(null), timer.timerId());
    }
}
