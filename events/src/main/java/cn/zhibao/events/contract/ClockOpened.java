package cn.zhibao.events.contract;

/** A statutory clock began to run. Exactly one per clock. */
public record ClockOpened(ClockFacts clock) implements ClockEvent {}
