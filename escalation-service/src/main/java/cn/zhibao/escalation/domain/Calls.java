package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.casefile.Alarm;
import cn.zhibao.escalation.domain.casefile.CaseIds;
import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.HazardCall;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.escalation.domain.policy.Call;
import cn.zhibao.escalation.domain.policy.CallRule;
import cn.zhibao.escalation.domain.policy.ClockRule;
import cn.zhibao.escalation.domain.policy.Ladder;
import cn.zhibao.escalation.domain.policy.Rule;
import cn.zhibao.escalation.domain.policy.Start;
import cn.zhibao.events.contract.ClockFacts;
import cn.zhibao.events.contract.EscalationAdvanced;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.EscalationRaised;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Calls desks and climbs ladders. */
final class Calls {

    private Calls() {}

    /** Calls for a rule without a clock, once per occurrence of its start. */
    static void raiseByRule(Draft draft, CallRule rule, Instant start, Instant now) {
        String occurrence = rule.start().recurs() ? start.toString() : "once";
        UUID id = raise(draft, new Demand(rule, rule.call(), occurrence, null), now);
        if (id != null && rule.call().kind() == EscalationKind.LISTED_SUPERVISION_PROPOSED) {
            UUID supervisionId = CaseIds.of(draft.caseId(), rule.id(), "supervision " + occurrence);
            draft.propose(
                    new Supervision.Proposed(supervisionId, id, now),
                    Traces.ofRule(draft, rule, value("start", rule.start()), value("startedAt", start)));
        }
    }

    static void raiseForClock(Draft draft, ClockRule rule, Call call, ClockFacts clock, Instant now) {
        boolean ofSuspicion =
                rule.start() instanceof Start.Suspected || (rule.start() instanceof Start.At at && at.ofSuspicion());
        String occurrence =
                ofSuspicion ? "clock " + clock.clockId() : Clocks.occurrence(draft, rule, clock.startedAt());
        raise(draft, new Demand(rule, call, occurrence, clock), now);
    }

    /** Calls for a verification that has no clock, because its limit cannot be reckoned. */
    static void raiseToVerify(Draft draft, ClockRule rule, Call call, String occurrence, Instant now) {
        raise(draft, new Demand(rule, call, occurrence, null), now);
    }

    /** The next step of the ladder; nothing happens when the escalation moved on since. */
    static void advance(Draft draft, Alarm.StepUnanswered step) {
        if (!(draft.escalation(step.escalationId()) instanceof Escalation.Open open)) {
            return;
        }
        Ladder ladder = PastRules.ladderOf(draft, open);
        Climb climb = ladder == null ? null : Climb.next(draft, open, ladder, step.at());
        Escalation.Open inhibitor =
                climb == null ? null : Inhibition.of(draft, open, climb.rung().level());
        if (climb == null) {
            end(draft, open, step.at());
        } else if (inhibitor != null && draft.known() instanceof Facts.OfHazard hazard) {
            Inhibition.hold(draft, new HazardCall(open, hazard), inhibitor);
        } else {
            climb(draft, open, climb, step.at());
        }
    }

    /** The next step of a call that was held back. */
    static void release(Draft draft, Escalation.Open held, Instant now) {
        advance(
                draft,
                new Alarm.StepUnanswered(held.id(), now, held.id(), held.facts().step()));
    }

    private static void climb(Draft draft, Escalation.Open open, Climb climb, Instant at) {
        Escalation.Open called =
                open.call(climb.index(), climb.called(at.plus(climb.rung().within())));
        draft.replace(called);
        Trace trace = Traces.ofLater(
                draft,
                open.facts().rule(),
                open.facts().packVersion(),
                value("unansweredAt", open.facts().desk()),
                value("acknowledgeBy", open.facts().acknowledgeBy()));
        draft.tell(new EscalationAdvanced(called.facts()), climb.explain(trace));
    }

    private static void end(Draft draft, Escalation.Open open, Instant at) {
        draft.replace(open.end());
        Inhibition.release(draft, open.id(), at);
    }

    /** Nobody further is called for a case that has ended, but to verify a suspicion; who was called may still answer. */
    static void endAll(Draft draft) {
        for (Escalation escalation : List.copyOf(draft.escalations)) {
            if (escalation instanceof Escalation.Open open && !open.ended() && !ofVerification(draft, open)) {
                draft.replace(open.end());
            }
        }
    }

    /** Nobody further is called because of a clock. */
    static void end(Draft draft, UUID clockId, Instant now) {
        for (Escalation escalation : List.copyOf(draft.escalations)) {
            if (escalation instanceof Escalation.Open open
                    && !open.ended()
                    && clockId.equals(open.facts().clockId())) {
                end(draft, open, now);
            }
        }
    }

    /**
     * What is ruled is verified: who ruled answered the call for it, unless somebody had taken it before. A call because the
     * verification was late goes no further, and is for those whom it called.
     */
    static void endVerification(Draft draft, String rule, Input.Ruled ruling, Instant now) {
        for (Escalation escalation : List.copyOf(draft.escalations)) {
            if (escalation instanceof Escalation.Open open
                    && open.facts().rule().equals(rule)) {
                if (open.facts().kind() == EscalationKind.VERIFICATION) {
                    Answers.take(draft, open, ruling.by(), null, now);
                    LadderAnswers.resolve(
                            draft, new Input.Resolved(open.id(), ruling.by(), ruling.scope(), ruling.reason()), now);
                } else if (!open.ended()) {
                    end(draft, open, now);
                }
            }
        }
    }

    private static boolean ofVerification(Draft draft, Escalation.Open open) {
        Clock clock = draft.clock(open.facts().clockId());
        return open.facts().kind() == EscalationKind.VERIFICATION || (clock != null && clock.stop() == Stop.RULING);
    }

    private record Demand(
            Rule rule,
            Call call,
            String occurrence,
            @Nullable ClockFacts clock) {}

    private static @Nullable UUID raise(Draft draft, Demand demand, Instant now) {
        Call call = demand.call();
        UUID id = CaseIds.of(draft.caseId(), demand.rule().id(), call.kind() + " " + demand.occurrence());
        if (draft.escalation(id) != null) {
            return null;
        }
        Climb first = Climb.first(draft, call, now);
        EscalationFacts facts = facts(draft, demand, id, first, now);
        draft.escalations.add(
                new Escalation.Open(facts, call.ladder().id(), first.index(), 0, List.of(first.desk()), false));
        Trace trace = Traces.ofRule(draft, demand.rule(), value("calledAt", now));
        draft.tell(new EscalationRaised(facts), first.explain(trace));
        return id;
    }

    private static EscalationFacts facts(Draft draft, Demand demand, UUID id, Climb first, Instant now) {
        Facts known = draft.known();
        ClockFacts clock = demand.clock();
        return new EscalationFacts(
                id,
                draft.caseId(),
                demand.call().kind(),
                demand.rule().id(),
                demand.rule().packVersion(),
                first.rung().level(),
                first.desk(),
                1,
                now,
                now.plus(first.rung().within()),
                null,
                null,
                clock == null ? null : clock.dueAt(),
                clock == null ? null : clock.clockId(),
                first.rung().target(),
                known.summary(),
                known.region(),
                known.exercise(),
                first.progress());
    }
}
