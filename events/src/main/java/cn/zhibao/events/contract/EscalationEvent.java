package cn.zhibao.events.contract;

/** Facts about clocks, escalations, listed supervision, suspicions, and reports that signals and tips speak of, topic {@code zhibao.escalations}, told by escalation-service. */
public sealed interface EscalationEvent extends Event
        permits ClockEvent, EscalationStepEvent, SupervisionEvent, SuspicionEvent, HintMatched {}
