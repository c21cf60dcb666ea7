package cn.zhibao.escalation.domain;

import static cn.zhibao.escalation.domain.Traces.value;

import cn.zhibao.escalation.domain.casefile.Clock;
import cn.zhibao.escalation.domain.casefile.Escalation;
import cn.zhibao.escalation.domain.casefile.Facts;
import cn.zhibao.escalation.domain.casefile.Region;
import cn.zhibao.escalation.domain.casefile.Stop;
import cn.zhibao.escalation.domain.casefile.Supervision;
import cn.zhibao.escalation.domain.policy.Condition;
import cn.zhibao.events.contract.EscalationAcknowledged;
import cn.zhibao.events.contract.EscalationFacts;
import cn.zhibao.events.contract.EscalationKind;
import cn.zhibao.events.contract.Level;
import cn.zhibao.events.contract.SupervisionFacts;
import cn.zhibao.events.contract.SupervisionListed;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do: acknowledge, record a fulfilment, list. Saying the same thing twice changes nothing. */
final class Answers {

    private Answers() {}

    static void acknowledge(Draft draft, Input.Acknowledged answer, Instant now) {
        switch (draft.escalation(answer.escalationId())) {
            case null -> draft.refuse(Refusal.ESCALATION_UNKNOWN, null);
            case Escalation.Acknowledged done -> {
                if (!answer.by().equals(done.facts().acknowledgedBy())) {
                    draft.refuse(Refusal.ALREADY_ACKNOWLEDGED, null);
                }
            }
            case Escalation.Open open -> {
                if (open.called().stream().anyMatch(desk -> Region.within(desk, answer.scope()))) {
                    take(draft, open, answer.by(), answer.note(), now);
                } else {
                    draft.refuse(Refusal.DESK_OUT_OF_SCOPE, null);
                }
            }
        }
    }

    static void fulfil(Draft draft, Input.Fulfilled answer, Instant now) {
        Clock clock = draft.clock(answer.clockId());
        Refusal refusal = refusal(clock, answer, now);
        if (refusal != null) {
            draft.refuse(refusal, null);
        } else if (clock != null && !(clock instanceof Clock.Met)) {
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

    static void list(Draft draft, Input.ListingOrdered order, Instant now) {
        Supervision supervision = supervision(draft, order.supervisionId());
        Refusal refusal = refusal(draft, supervision, order, now);
        if (refusal != null) {
            draft.refuse(refusal, null);
        } else if (supervision instanceof Supervision.Proposed proposed) {
            SupervisionFacts facts = facts(draft.known(), draft.caseId(), order, now);
            Supervision.Listed listed = proposed.list(facts);
            draft.supervisions.replaceAll(each -> each.id().equals(listed.id()) ? listed : each);
            settle(draft, proposed, order, now, facts);
        }
    }

    private static void settle(
            Draft draft,
            Supervision.Proposed proposed,
            Input.ListingOrdered order,
            Instant now,
            SupervisionFacts told) {
        Escalation escalation = draft.escalation(proposed.escalationId());
        if (escalation instanceof Escalation.Open open) {
            take(draft, open, order.by(), order.reason(), now);
        }
        String rule = escalation == null ? "" : escalation.facts().rule();
        String packVersion = escalation == null ? "" : escalation.facts().packVersion();
        draft.tell(
                new SupervisionListed(told),
                Traces.ofLater(draft, rule, packVersion, value("by", order.by()), value("reason", order.reason())));
    }

    private static void take(Draft draft, Escalation.Open open, String by, @Nullable String note, Instant now) {
        Escalation.Acknowledged taken = open.acknowledge(by, now);
        draft.replace(taken);
        EscalationFacts facts = taken.facts();
        Trace trace = Traces.ofLater(
                draft, facts.rule(), facts.packVersion(), value("by", by), value("at", now), value("note", note));
        draft.tell(new EscalationAcknowledged(facts), trace);
        Clock clock = facts.kind() == EscalationKind.CLOCK_BREACHED ? null : draft.clock(facts.clockId());
        if (clock != null && clock.stop() == Stop.ACKNOWLEDGEMENT && !(clock instanceof Clock.Met)) {
            Clocks.meet(draft, clock, now, now, trace);
        }
    }

    private static @Nullable Refusal refusal(@Nullable Clock clock, Input.Fulfilled answer, Instant now) {
        if (clock == null) {
            return Refusal.CLOCK_UNKNOWN;
        }
        if (!Region.within(clock.facts().desk(), answer.scope())) {
            return Refusal.DESK_OUT_OF_SCOPE;
        }
        if (clock.stop() != Stop.FULFILMENT) {
            return Refusal.CLOCK_NOT_FULFILLABLE;
        }
        if (clock instanceof Clock.Met met && !answer.at().equals(met.facts().metAt())) {
            return Refusal.CLOCK_ALREADY_MET;
        }
        return answer.at().isAfter(now) ? Refusal.FULFILLED_IN_FUTURE : null;
    }

    private static @Nullable Refusal refusal(
            Draft draft, @Nullable Supervision supervision, Input.ListingOrdered order, Instant now) {
        if (supervision == null) {
            return Refusal.SUPERVISION_UNKNOWN;
        }
        if (!Region.within(draft.known().region(), order.desk()) || Region.isCountry(order.desk())) {
            return Refusal.DESK_OUT_OF_SCOPE;
        }
        if (Region.levelOf(order.desk()) == Level.COUNTY) {
            return Refusal.DESK_TOO_LOW;
        }
        if (supervision instanceof Supervision.Listed) {
            return Refusal.ALREADY_LISTED;
        }
        return order.rectifyBy().isAfter(now) ? null : Refusal.DEADLINE_NOT_AHEAD;
    }

    private static @Nullable Supervision supervision(Draft draft, UUID id) {
        for (Supervision supervision : draft.supervisions) {
            if (supervision.id().equals(id)) {
                return supervision;
            }
        }
        return null;
    }

    private static SupervisionFacts facts(Facts known, UUID caseId, Input.ListingOrdered order, Instant now) {
        return new SupervisionFacts(
                order.supervisionId(),
                caseId,
                Region.levelOf(order.desk()),
                order.desk(),
                now,
                order.rectifyBy(),
                order.reason(),
                known.summary(),
                known.region(),
                known.exercise());
    }
}
