package cn.zhibao.events.contract;

/** Somebody at a desk took the demand on. At most one per escalation. */
public record EscalationAcknowledged(EscalationFacts escalation) implements EscalationStepEvent {}
