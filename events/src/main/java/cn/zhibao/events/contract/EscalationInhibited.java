package cn.zhibao.events.contract;

/** The next step waits while the province has a direct report about the same hazard open (抑制). Only for hazards. */
public record EscalationInhibited(EscalationFacts escalation) implements EscalationStepEvent {}
