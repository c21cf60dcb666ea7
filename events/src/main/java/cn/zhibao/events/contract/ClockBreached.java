package cn.zhibao.events.contract;

/** The limit passed before the duty was fulfilled. At most one per clock; it may still be met afterwards. */
public record ClockBreached(ClockFacts clock) implements ClockEvent {}
