package cn.zhibao.events.contract;

/** Who took the demand on, or the called desk, says that it is done with (办结). At most one per escalation. */
public record EscalationResolved(EscalationFacts escalation, String by, String reason) implements EscalationStepEvent {}
