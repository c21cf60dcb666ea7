package cn.zhibao.events.contract;

/** The duty was fulfilled, in time or late: compare {@code metAt} with {@code dueAt}. At most one per clock. */
public record ClockMet(ClockFacts clock) implements ClockEvent {}
