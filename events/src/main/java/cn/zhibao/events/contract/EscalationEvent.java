package cn.zhibao.events.contract;

/** Facts about clocks, escalations, listed supervision and suspicions, topic {@code zhibao.escalations}, told by escalation-service. */
public sealed interface EscalationEvent extends Event
        permits ClockEvent, EscalationStepEvent, SupervisionEvent, SuspicionEvent {}
