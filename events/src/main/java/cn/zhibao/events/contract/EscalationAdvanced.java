package cn.zhibao.events.contract;

/** Nobody acknowledged in time: the next rung of the ladder is called. */
public record EscalationAdvanced(EscalationFacts escalation) implements EscalationStepEvent {}
