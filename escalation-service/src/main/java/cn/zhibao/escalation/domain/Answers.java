package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What people do: acknowledge, record a fulfilment. Saying the same thing twice changes nothing. */
final class Answers {

    private Answers() {}

    static void acknowledge(Draft draft, Input.Acknowledged answer, Instant now) {
        switch (draft.escalation(answer.escalationId())) {
            case null -> draft.refuse(Refusal.ESCALATION_UNKNOWN, null);
            case Escalation.Acknowledged done -> again(draft, answer, done);
            case Escalation.Resolved done -> again(draft, answer, done);
            case Escalation.Open open -> {
                if (open.called().stream().anyMatch(desk -> Region.within(desk, answer.scope()))) {
                    take(draft, open, answer.by(), answer.note(), now);
                } else {
                    draft.refuse(Refusal.DESK_OUT_OF_SCOPE, null);
                }
            }
        }
    }

    private static void again(Draft draft, Input.Acknowledged answer, Escalation done) {
        if (!answer.by().equals(done.facts().acknowledgedBy())) {
            draft.refuse(Refusal.ALREADY_ACKNOWLEDGED, null);
        }
    }

    static void fulfil(Draft draft, Input.Fulfilled answer, Instant now) {
        Clock clock = draft.clock(answer.clockId());
        Refusal refusal = refusal(clock, answer, now);
        if (refusal != null) {
            draft.refuse(refusal, null);
        } else if (clock != null && clock.isOwed()) {
            Condition.Value[] used = {
                value("by", answer.by()),
                value("at", answer.at()),
                value("form", answer.form()),
                value("note", answer.note())
            };
            Trace trace =
                    Traces.ofLater(draft, clock.facts().rule(), clock.facts().packVersion(), used);
            Clocks.meet(draft, clock, answer.at(), now, trace);
        }
    }

    static void take(Draft draft, Escalation.Open open, String by, @Nullable String note, Instant now) {
        Escalation.Acknowledged taken = open.acknowledge(by, now);
        draft.replace(taken);
        EscalationFacts facts = taken.facts();
        Trace trace = Traces.ofLater(
                draft, facts.rule(), facts.packVersion(), value("by", by), value("at", now), value("note", note));
        draft.tell(new EscalationAcknowledged(facts), trace);
        Clock clock = facts.kind() == EscalationKind.CLOCK_BREACHED ? null : draft.clock(facts.clockId());
        if (clock != null && clock.stop() == Stop.ACKNOWLEDGEMENT && clock.isOwed()) {
            Clocks.meet(draft, clock, now, now, trace);
        }
        Inhibition.release(draft, taken.id(), now);
    }

    private static @Nullable Refusal refusal(@Nullable Clock clock, Input.Fulfilled answer, Instant now) {
        if (clock == null) {
            return Refusal.CLOCK_UNKNOWN;
        }
        if (!Region.within(clock.facts().desk(), answer.scope())) {
            return Refusal.DESK_OUT_OF_SCOPE;
        }
        if (!clock.stop().isRecorded()) {
            return Refusal.CLOCK_NOT_FULFILLABLE;
        }
        if (clock instanceof Clock.Waived) {
            return Refusal.ALREADY_WAIVED;
        }
        if (clock instanceof Clock.Met met && !answer.at().equals(met.facts().metAt())) {
            return Refusal.CLOCK_ALREADY_MET;
        }
        return answer.at().isAfter(now) ? Refusal.FULFILLED_IN_FUTURE : null;
    }
}
