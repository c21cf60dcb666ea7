package cn.zhibao.events.contract;

import java.time.Instant;

/** An officer of the called desk puts the next step off (暂缓). Only for hazards, at most once per step. */
public record EscalationSnoozed(EscalationFacts escalation, Instant snoozedAt, String by, String reason)
        implements EscalationStepEvent {}
