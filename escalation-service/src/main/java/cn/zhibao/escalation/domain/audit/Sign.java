package cn.zhibao.escalation.domain.audit;

import cn.zhibao.events.contract.ClockEvent;
import cn.zhibao.events.contract.ClockNearDue;
import cn.zhibao.events.contract.EscalationEvent;
import cn.zhibao.events.contract.EscalationStepEvent;
import cn.zhibao.events.contract.HintMatched;
import cn.zhibao.events.contract.SupervisionAdvanced;
import cn.zhibao.events.contract.SupervisionEvent;
import cn.zhibao.events.contract.SuspicionEvent;
import java.util.UUID;

/**
 * By which a decision is known, whoever made it: ids follow from case, rule and occurrence. What may be decided more than once
 * about the same thing is told apart by its order.
 *
 * @param event what was decided, by the simple name of its record, and the step of a treatment
 * @param rule that made it; empty for what becomes of a listed supervision
 * @param subject id of the clock, escalation, supervision, suspicion or match
 * @param step of the ladder, or the share of a limit that had passed; for a suspicion how much it rests on; 0 for what has no steps
 */
public record Sign(UUID caseId, String event, String rule, UUID subject, int step) {

    public Sign {
        rule = rule.intern(); // a topic tells the same few again and again, and signs are kept
    }

    /** By which that fact is known. */
    public static Sign of(EscalationEvent fact) {
        String event = fact.getClass().getSimpleName();
        return switch (fact) {
            case ClockNearDue(var clock, int percent) ->
                new Sign(clock.caseId(), event, clock.rule(), clock.clockId(), percent);
            case ClockEvent of ->
                new Sign(of.caseId(), event, of.clock().rule(), of.clock().clockId(), 0);
            case EscalationStepEvent of -> {
                var call = of.escalation();
                yield new Sign(call.caseId(), event, call.rule(), call.escalationId(), call.step());
            }
            case SupervisionAdvanced of ->
                new Sign(
                        of.caseId(),
                        event + " " + of.step(),
                        "",
                        of.supervision().supervisionId(),
                        0);
            case SuspicionEvent of -> {
                var suspicion = of.suspicion();
                int found = suspicion.ruling() == null ? suspicion.evidence().size() : 0;
                yield new Sign(of.caseId(), event, suspicion.rule(), suspicion.suspicionId(), found);
            }
            case HintMatched(var match) -> new Sign(match.caseId(), event, match.rule(), match.matchId(), 0);
            case SupervisionEvent of ->
                new Sign(of.caseId(), event, "", of.supervision().supervisionId(), 0);
        };
    }
}
