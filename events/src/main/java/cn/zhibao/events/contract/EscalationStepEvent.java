package cn.zhibao.events.contract;

import java.util.UUID;

/** Facts about one escalation: a demand on a duty desk that somebody must acknowledge. */
public sealed interface EscalationStepEvent extends EscalationEvent
        permits EscalationRaised,
                EscalationAdvanced,
                EscalationAcknowledged,
                EscalationSnoozed,
                EscalationReassigned,
                EscalationInhibited,
                EscalationResolved {

    /** The escalation as it stood right after this fact. */
    EscalationFacts escalation();

    @Override
    default UUID caseId() {
        return escalation().caseId();
    }

    @Override
    default String region() {
        return escalation().region();
    }

    @Override
    default String desk() {
        return escalation().desk();
    }

    @Override
    default boolean exercise() {
        return escalation().exercise();
    }
}
