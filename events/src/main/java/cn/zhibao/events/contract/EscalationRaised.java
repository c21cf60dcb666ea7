package cn.zhibao.events.contract;

/** A desk is called. Exactly one per escalation. */
public record EscalationRaised(EscalationFacts escalation) implements EscalationStepEvent {}
